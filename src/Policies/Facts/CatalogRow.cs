using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies.Facts;

/// <summary>A rule of a public catalogue, and what became of it here.</summary>
/// <param name="Id">As the catalogue has it; sections of the CIS benchmarks with CIS- or CIS-EKS- before them.</param>
/// <param name="Catalogue">Such as checkov.</param>
/// <param name="Type">The type token that it looks at.</param>
/// <param name="Policies">Ids of the policies that carry its demand; none where it is left out.</param>
/// <param name="LeftOut">Why it is left out: a key of <see cref="Reasons"/>; empty where a policy carries it.</param>
public sealed record CatalogRow(string Id, string Catalogue, string Type, ImmutableArray<string> Policies, string LeftOut)
{
    private static readonly Lazy<ImmutableArray<CatalogRow>> Rows = new(() =>
        [.. FactTable.Read("catalog.csv").Select(row => new CatalogRow(row[0], row[1], row[2], [.. row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)], row[4]))]);

    public static ImmutableArray<CatalogRow> All => Rows.Value;

    /// <summary>Why rows are left out.</summary>
    public static ImmutableSortedDictionary<string, string> Reasons { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["absent"] = "no stack of this repository declares a resource of the type",
        ["choice"] = "this repository decides otherwise, or leaves it to a setting: costs, a second opinion on a matter that another policy has settled, or a demand that only part of the platform can meet",
        ["component"] = "left to the one component that makes every such resource",
        ["engine"] = "the preview refuses it before any policy: the schemas of the resource types do not allow it, or the rules of settings do not",
        ["noise"] = "it warns of what protects nothing here, or costs more than it protects",
        ["runtime"] = "only a running cluster or account can show it",
    });
}
