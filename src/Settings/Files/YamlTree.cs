using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>A YAML file as nodes with positions.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Root">Empty if the file could not be read or holds nothing.</param>
/// <param name="Problems">What is wrong with it as YAML.</param>
/// <param name="Spans">Where nodes and entries stand in the text; keyed by reference.</param>
/// <param name="FlowMappings">Mappings and lists in braces or brackets; by reference.</param>
internal sealed record YamlTree(
    string Text,
    MappingNode Root,
    IReadOnlyList<SettingsProblem> Problems,
    IReadOnlyDictionary<object, TextSpan> Spans,
    IReadOnlySet<object> FlowMappings);
