using System.Text.RegularExpressions;

namespace FreeAgentics.Infra.Policies.Tests;

public sealed partial class CatalogTests
{
    public static TheoryData<string> Ids => [.. PolicyCatalog.All.Select(policy => policy.Id)];

    [Fact]
    public void No_id_is_given_twice() =>
        Assert.Equal(PolicyCatalog.All.Length, PolicyCatalog.All.Select(policy => policy.Id).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_policy_says_what_why_and_how_to_mend(string id)
    {
        var policy = PolicyCatalog.Find(id)!;

        Assert.Matches(Id(), policy.Id);
        Assert.DoesNotContain(policy.Title[^1], ".!");
        Assert.EndsWith(".", policy.Because, StringComparison.Ordinal);
        Assert.EndsWith(".", policy.Remedy, StringComparison.Ordinal);
    }

    [GeneratedRegex("^FA-[A-Z0-9]+-[0-9]{3}$")]
    private static partial Regex Id();
}
