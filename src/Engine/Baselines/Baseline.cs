using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Baselines;

/// <summary>What stands already, and who of it is accounted for. Safe for use by several threads.</summary>
internal sealed class Baseline
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PlanResource> _byUrn;
    private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);

    public Baseline(Plan? plan) => _byUrn = (plan?.Resources ?? [])
        .Where(resource => resource.Step.Kind != StepKind.Delete)
        .ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

    /// <summary>Finds what stands for a resource, under its URN or, failing that, under one of its aliases, and claims it.</summary>
    /// <exception cref="RefusedException">Two resources claim the same one.</exception>
    public PlanResource? Claim(string urn, ImmutableArray<string> aliases)
    {
        lock (_lock)
        {
            if (_claims.TryGetValue(urn, out var other) && other != urn)
                throw new RefusedException($"Duplicate resource URN '{urn}' conflicting with alias on resource with URN '{other}'", urn);
            foreach (var candidate in aliases.Insert(0, urn))
            {
                if (_byUrn.TryGetValue(candidate, out var standing))
                    return Take(urn, candidate, standing);
            }

            return null;
        }
    }

    public IReadOnlyCollection<PlanResource> Standing => _byUrn.Values;

    /// <summary>What stands and nobody claimed: it will be deleted.</summary>
    public IEnumerable<PlanResource> Unclaimed => _byUrn.Values.Where(resource => !_claims.ContainsKey(resource.Urn));

    private PlanResource Take(string urn, string candidate, PlanResource standing)
    {
        if (_claims.TryGetValue(candidate, out var holder) && holder != urn)
        {
            throw new RefusedException(
                $"Duplicate resource alias '{candidate}' applied to resource with URN '{urn}' conflicting with resource with URN '{holder}'", urn);
        }

        _claims[candidate] = urn;
        return standing;
    }
}
