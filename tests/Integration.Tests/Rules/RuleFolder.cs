using System.Text.Json;
using FreeAgentics.Infra.Components.Observability.Rules;

namespace FreeAgentics.Infra.Integration.Tests.Rules;

/// <summary>The rules of a stack as a file, for as long as a test runs.</summary>
internal sealed class RuleFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra-rules-").FullName;

    public RuleFolder(RuleContext context) =>
        File.WriteAllText(Rules, JsonSerializer.Serialize(new { groups = PlatformRules.For(context).Select(group => group.ToSpec()) }));

    /// <summary>The file of rules; JSON is YAML.</summary>
    public string Rules => Path.Combine(_folder, "rules.yaml");

    /// <summary>Where a test puts its cases.</summary>
    public string Tests => Path.Combine(_folder, "tests.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
