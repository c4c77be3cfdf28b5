using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FreeAgentics.Infra.Settings;

/// <summary>The zones of the regions in which a control plane of EKS can be placed, so that a plan needs no look-up.</summary>
/// <remarks>Source: the lists of zones in the AWS global infrastructure pages; us-east-1e is left out because EKS refuses it. Regions that are not listed name their zones in the stack file.</remarks>
public static class RegionZones
{
    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["us-east-1"] = "abcdf",
        ["us-east-2"] = "abc",
        ["us-west-2"] = "abcd",
        ["eu-west-1"] = "abc",
        ["eu-west-2"] = "abc",
        ["eu-west-3"] = "abc",
        ["eu-central-1"] = "abc",
        ["eu-north-1"] = "abc",
        ["ap-southeast-1"] = "abc",
        ["ap-southeast-2"] = "abc",
        ["ap-south-1"] = "abc",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Zone names in alphabetical order; empty for a region that is not listed.</returns>
    public static ImmutableArray<string> Of(string region) =>
        Letters.TryGetValue(region, out var letters) ? [.. letters.Select(letter => region + letter)] : [];
}
