namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>What a broken rule says.</summary>
/// <param name="Message">A predicate of the first setting that names the other one: "is 3, but network.zones is 2; …".</param>
/// <param name="FixPath">The definition path of the setting to change; null where no single change mends it.</param>
/// <param name="FixValue">The value to give it; null to remove it.</param>
public sealed record RuleBreach(string Message, string? FixPath = null, string? FixValue = null);
