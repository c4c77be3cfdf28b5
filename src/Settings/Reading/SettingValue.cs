using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings;

/// <summary>What a setting came to in one stack.</summary>
/// <param name="Definition">The setting.</param>
/// <param name="Path">With the project and with list indices.</param>
/// <param name="Text">In the setting's own notation; null if nothing is set and there is no default; a secret is masked.</param>
/// <param name="IsSet">True if the source sets it, false if the default holds.</param>
/// <param name="At">Where the source sets it.</param>
public sealed record SettingValue(SettingDefinition Definition, string Path, string? Text, bool IsSet, FilePosition? At);
