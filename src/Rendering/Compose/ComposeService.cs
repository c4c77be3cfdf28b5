using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>Parts of which the services of a Compose file are made.</summary>
internal static class ComposeService
{
    public const string EdgeNetwork = "edge";
    public const string DataNetwork = "data";

    /// <summary>A service that changes nothing in its image and may do nothing that it does not need.</summary>
    public static ObjectValue Of(string image, params IEnumerable<(string Key, PropertyValue? Value)> more) => Map(
    [
        ("image", Text(image)),
        ("restart", Text("unless-stopped")),
        ("read_only", Flag(true)),
        ("cap_drop", Texts("ALL")),
        ("security_opt", Texts("no-new-privileges:true")),
        .. more,
    ]);

    /// <summary>A text that Compose takes as it is.</summary>
    public static PropertyValue Literal(string text) => Text(text.Replace("$", "$$", StringComparison.Ordinal));

    public static ArrayValue Command(params IEnumerable<string> words) => List(words.Select(Literal));

    public static ObjectValue Environment(IEnumerable<KeyValuePair<string, string>> variables) => Map(variables.Select(variable => (variable.Key, (PropertyValue?)Literal(variable.Value))));

    /// <param name="conditions">Pairs of a service and <c>healthy</c> or <c>completed_successfully</c>.</param>
    public static ObjectValue DependsOn(params IEnumerable<(string Service, string Condition)> conditions) =>
        Map(conditions.Select(condition => (condition.Service, (PropertyValue?)Map(("condition", Text($"service_{condition.Condition}"))))));

    public static ObjectValue Check(IEnumerable<string> test, int interval = 5, int timeout = 3, int retries = 3, int startPeriod = 30) => Map(
        ("test", List(test.Select(Literal))),
        ("interval", Text($"{interval}s")),
        ("timeout", Text($"{timeout}s")),
        ("retries", Number(retries)),
        ("start_period", Text($"{startPeriod}s")));

    /// <summary>A file or folder beside the Compose file, under the folder of configuration.</summary>
    public static string Mounted(string path) => $"./{path}:{ComposePlacement.Configuration}/{path}:ro";

    /// <summary>Limits and requests of a container, and as many containers as there should be.</summary>
    public static ObjectValue Deploy(PropertyValue container, int? replicas = null)
    {
        var resources = container.At("resources");
        return Map(
            ("replicas", replicas is { } count ? Number(count) : null),
            ("resources", Map(
                ("limits", Amounts(resources.At("limits"))),
                ("reservations", Amounts(resources.At("requests"))))));
    }

    /// <summary>A limit of memory alone, in bytes.</summary>
    public static ObjectValue Memory(long bytes) => Map(("resources", Map(("limits", Map(("memory", Text($"{bytes >> 20}m")))))));

    private static ObjectValue? Amounts(PropertyValue? quantities) => quantities is null ? null : Map(
        ("cpus", quantities.At("cpu").Text() is { } cpu ? Text(Cores(cpu)) : null),
        ("memory", quantities.At("memory").Text() is { } memory ? Text(Bytes(memory)) : null));

    private static string Cores(string quantity) => quantity.EndsWith('m')
        ? (double.Parse(quantity[..^1], CultureInfo.InvariantCulture) / 1000).ToString(CultureInfo.InvariantCulture)
        : quantity;

    // Kubernetes writes 512Mi, Compose 512m.
    private static string Bytes(string quantity) => quantity.EndsWith('i') ? quantity[..^1].ToLowerInvariant() : quantity;
}
