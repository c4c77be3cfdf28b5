using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

/// <summary>What one pass over a source gathers.</summary>
/// <param name="source">Null to describe: nothing is set, each list of objects is entered once, and nothing is a problem.</param>
internal sealed class SettingsReading(ISettingsSource? source)
{
    public const string Project = "freeagentics";

    public ISettingsSource? Source { get; } = source;

    public bool IsDescribing => Source is null;

    public string Stack => Source?.Stack ?? "dev";

    public List<SettingDefinition> Definitions { get; } = [];

    public List<SettingsProblem> Problems { get; } = [];

    public List<SettingValue> Values { get; } = [];

    public void Report(ProblemKind kind, string path, FilePosition? at, string message, string? fix)
    {
        if (!IsDescribing)
            Problems.Add(new(kind, path, at, message, fix));
    }
}
