using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeAgentics.Infra.Components.Observability.Dashboards;

/// <summary>A dashboard of Grafana: panels in two columns.</summary>
/// <param name="Uid">Stays the same, so that links stay valid.</param>
public sealed record Dashboard(string Uid, string Title, ImmutableArray<Panel> Panels)
{
    private const int Width = 12;
    private const int Height = 8;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Dashboard Of(string uid, string title, params Panel[] panels) => new(uid, title, [.. panels]);

    /// <returns>The model that Grafana imports.</returns>
    public string ToJson() => new JsonObject
    {
        ["uid"] = Uid,
        ["title"] = $"FreeAgentics / {Title}",
        ["tags"] = new JsonArray("freeagentics"),
        ["timezone"] = "utc",
        ["schemaVersion"] = 39,
        ["version"] = 1,
        ["editable"] = false,
        ["refresh"] = "30s",
        ["time"] = new JsonObject { ["from"] = "now-6h", ["to"] = "now" },
        ["templating"] = new JsonObject
        {
            ["list"] = new JsonArray(new JsonObject { ["name"] = "datasource", ["type"] = "datasource", ["query"] = "prometheus", ["label"] = "Source" }),
        },
        ["annotations"] = new JsonObject { ["list"] = new JsonArray() },
        ["panels"] = new JsonArray([.. Panels.Select((panel, index) => (JsonNode)Draw(panel, index))]),
    }.ToJsonString(Indented);

    private static JsonObject Draw(Panel panel, int index)
    {
        var defaults = new JsonObject { ["unit"] = panel.Unit, ["min"] = 0 };
        if (panel.Threshold is { } threshold)
        {
            defaults["thresholds"] = new JsonObject
            {
                ["mode"] = "absolute",
                ["steps"] = new JsonArray(
                    new JsonObject { ["color"] = "green", ["value"] = null },
                    new JsonObject { ["color"] = "red", ["value"] = threshold }),
            };
            defaults["custom"] = new JsonObject { ["thresholdsStyle"] = new JsonObject { ["mode"] = "line" } };
        }

        return new JsonObject
        {
            ["id"] = index + 1,
            ["type"] = "timeseries",
            ["title"] = panel.Title,
            ["datasource"] = Source(),
            ["gridPos"] = new JsonObject { ["x"] = index % 2 * Width, ["y"] = index / 2 * Height, ["w"] = Width, ["h"] = Height },
            ["fieldConfig"] = new JsonObject { ["defaults"] = defaults, ["overrides"] = new JsonArray() },
            ["targets"] = new JsonArray([.. panel.Queries.Select((query, number) => (JsonNode)new JsonObject
            {
                ["refId"] = $"{(char)('A' + number)}",
                ["datasource"] = Source(),
                ["expr"] = query.Query,
                ["legendFormat"] = query.Legend,
            })]),
        };
    }

    private static JsonObject Source() => new() { ["type"] = "prometheus", ["uid"] = "${datasource}" };
}
