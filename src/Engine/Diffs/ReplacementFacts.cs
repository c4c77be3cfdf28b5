using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>What conditions of replacement rules look at.</summary>
/// <param name="Before">The recorded inputs.</param>
/// <param name="After">The declared inputs.</param>
/// <param name="Outputs">The recorded outputs.</param>
/// <param name="Site">What the provider's own inputs say.</param>
internal readonly record struct ReplacementFacts(ObjectValue Before, ObjectValue After, ObjectValue Outputs, ProviderSite Site);
