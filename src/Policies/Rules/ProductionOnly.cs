using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies.Rules;

/// <summary>Levels of demands that cost money and serve only those who have something to lose.</summary>
internal static class ProductionOnly
{
    public static readonly ImmutableSortedDictionary<string, EnforcementLevel> Mandatory =
        ImmutableSortedDictionary.Create<string, EnforcementLevel>(StringComparer.Ordinal).Add("prod", EnforcementLevel.Mandatory);
}
