using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Guide;

/// <summary>A row of the tables in docs/policies/guide.md, which the tests hold to what the policies say.</summary>
/// <param name="Hazard">Its number.</param>
/// <param name="What">What the guide says.</param>
/// <param name="Where">stack file, settings, manifests; nowhere for a hazard that a plan cannot show.</param>
/// <param name="Policy">The policy, or the setting whose message names it; the reason where a plan cannot show it.</param>
/// <param name="Says">Part of the finding.</param>
public sealed record HazardRow(int Hazard, string What, string Where, string Policy, string Says)
{
    public static ImmutableArray<HazardRow> All { get; } =
    [
        .. File.ReadLines(Path.Combine(StackFiles.Root, "docs", "policies", "guide.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length >= 5 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _))
            .Select(Read),
    ];

    private static HazardRow Read(string[] cells) => cells.Length >= 7
        ? new(int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], cells[4], cells[5].Trim('`'))
        : new(int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], "nowhere", cells[3], "");
}
