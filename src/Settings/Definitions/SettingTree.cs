namespace FreeAgentics.Infra.Settings.Definitions;

/// <summary>One setting with the settings inside it.</summary>
/// <param name="Definition">Null for the root.</param>
/// <param name="Children">In the order of reading.</param>
public sealed record SettingTree(SettingDefinition? Definition, IReadOnlyList<SettingTree> Children)
{
    /// <summary>True if the stack file must say something here.</summary>
    public bool IsRequired =>
        Definition is { Required: true }
        || (Definition is { Kind: SettingKind.Object, IsOptionalGroup: false } && Children.Any(child => child.IsRequired));

    /// <summary>Puts definitions, which come in the order of reading, back into each other.</summary>
    public static SettingTree Of(IReadOnlyList<SettingDefinition> definitions)
    {
        var children = definitions.ToLookup(definition => Parent(definition.Path), StringComparer.Ordinal);
        return Node(null);

        SettingTree Node(SettingDefinition? definition) => new(definition, [.. children[definition?.Path ?? ""].Select(Node)]);
    }

    private static string Parent(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? "" : path[..dot].EndsWith("[]", StringComparison.Ordinal) ? path[..(dot - 2)] : path[..dot];
    }
}
