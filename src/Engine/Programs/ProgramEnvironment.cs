using System.Text;
using System.Text.Json;

namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>The variables by which a program finds its engine, exactly as the real CLI sets them.</summary>
internal static class ProgramEnvironment
{
    /// <summary>How many registrations a program may have under way at once, as the real CLI's default: 4 a processor.</summary>
    private static readonly int Parallel = Environment.ProcessorCount * 4;

    public static Dictionary<string, string> For(PreviewRequest request, string address) => new(StringComparer.Ordinal)
    {
        ["PULUMI_MONITOR"] = address,
        ["PULUMI_ENGINE"] = address,
        ["PULUMI_PROJECT"] = request.Project,
        ["PULUMI_STACK"] = request.Stack,
        ["PULUMI_ORGANIZATION"] = request.Organization,
        ["PULUMI_ROOT_DIRECTORY"] = request.RootDirectory,
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = Parallel.ToString(),
        ["PULUMI_CONFIG"] = Json(json =>
        {
            json.WriteStartObject();
            foreach (var key in request.Config.Keys.Order(StringComparer.Ordinal))
                json.WriteString(key, request.Config[key]);
            json.WriteEndObject();
        }),
        ["PULUMI_CONFIG_SECRET_KEYS"] = Json(json =>
        {
            json.WriteStartArray();
            foreach (var key in request.SecretKeys.Order(StringComparer.Ordinal))
                json.WriteStringValue(key);
            json.WriteEndArray();
        }),
    };

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
