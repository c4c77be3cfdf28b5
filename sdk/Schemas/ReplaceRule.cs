namespace FreeAgentics.Infra.Schemas;

/// <summary>What a change of a property forces, by the provider's own rules.</summary>
/// <param name="Path">camelCase path without indices: <c>spec.selector</c>.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Condition">For <see cref="ReplaceEffect.ReplaceIf"/>: when, in words; empty otherwise.</param>
public sealed record ReplaceRule(string Path, ReplaceEffect Effect, string Condition);
