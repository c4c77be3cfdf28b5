using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>What conditions of replacement rules look at.</summary>
/// <param name="Before">The recorded inputs.</param>
/// <param name="After">The declared inputs.</param>
/// <param name="Outputs">The recorded outputs.</param>
/// <param name="ProviderRegion">The region of the provider; null while unknown or without meaning.</param>
internal readonly record struct ReplacementFacts(ObjectValue Before, ObjectValue After, ObjectValue Outputs, string? ProviderRegion);
