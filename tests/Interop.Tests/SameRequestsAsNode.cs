using FreeAgentics.Infra.Interop.Tests.Comparison;

namespace FreeAgentics.Infra.Interop.Tests;

/// <summary>The C# SDK asks of the engine what the official Node SDK asks, field by field, and the engine makes the same plan of it.</summary>
[Collection(ProgramRunsCollection.Name)]
public sealed class SameRequestsAsNode(ProgramRuns runs)
{
    private static readonly string[] Names =
    [
        "aliases", "assets", "components", "failing-apply", "failing-program", "failing-resource", "invokes", "options",
        "providers", "references", "secrets", "stack-references", "transformations", "transforms", "unknowns",
    ];

    public static TheoryData<string> Programs { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_sends_the_same_requests_in_both_languages(string program) =>
        AssertListed(await Requests(program));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_has_the_same_plan_in_both_languages(string program) =>
        AssertListed(await Plans(program));

    [Fact]
    public async Task Every_listed_difference_still_occurs()
    {
        var differences = (await Task.WhenAll(Names.SelectMany(name => new[] { Requests(name), Plans(name) }))).SelectMany(found => found).ToList();
        var stale = LanguageDifferences.Listed.Where(listed => !differences.Any(listed.Covers)).ToList();
        Assert.True(stale.Count == 0, $"{LanguageDifferences.File} lists what no longer differs:\n{string.Join('\n', stale)}");
    }

    private static void AssertListed(IEnumerable<Difference> differences)
    {
        var unlisted = differences.Where(difference => !LanguageDifferences.Listed.Any(listed => listed.Covers(difference))).ToList();
        Assert.True(unlisted.Count == 0, $"{unlisted.Count} differences are not listed in {LanguageDifferences.File}:\n{string.Join('\n', unlisted)}");
    }

    private async Task<IReadOnlyList<Difference>> Requests(string program)
    {
        var (node, csharp) = await runs.Both(program);
        return Differences.Between(program, node.Calls, csharp.Calls);
    }

    private async Task<IReadOnlyList<Difference>> Plans(string program)
    {
        var (node, csharp) = await runs.Both(program);
        return Differences.Between(program, node.Result.Plan, csharp.Result.Plan);
    }
}
