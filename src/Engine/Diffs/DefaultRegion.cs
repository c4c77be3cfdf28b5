using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>
/// An AWS resource that names no region is in its provider's: it moves with it. Since version 7 the provider itself is not
/// replaced then (pull request 5656 of pulumi-aws); each of its resources is.
/// </summary>
internal static class DefaultRegion
{
    private const string Region = "region";

    public static IEnumerable<Difference> Between(ResourceSchema? schema, PlanResource standing, ObjectValue declared, ProviderSite site)
    {
        if (schema is not null && schema.Inputs.ContainsKey(Region) && declared[Region] is null && standing.Inputs[Region] is null
            && standing.Outputs[Region] is StringValue before && site.Region is { } region && before.Value != region)
            yield return new Difference(Place.Root.Property(Region), before, new StringValue(region));
    }
}
