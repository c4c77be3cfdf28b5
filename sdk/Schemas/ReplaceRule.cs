namespace FreeAgentics.Infra.Schemas;

/// <summary>What a change of a property forces, by the provider's own rules.</summary>
/// <param name="Path">camelCase path without indices: <c>spec.selector</c>.</param>
/// <param name="Effect">The effect. A path may have a conditional and an unconditional rule; the condition decides.</param>
/// <param name="Condition">For <see cref="ReplaceEffect.ReplaceIf"/>: when, in words. Otherwise a remark, mostly empty.</param>
public sealed record ReplaceRule(string Path, ReplaceEffect Effect, string Condition);
