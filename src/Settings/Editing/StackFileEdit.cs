using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>What came of an attempt to change a stack file.</summary>
/// <param name="Text">The new text; null if the change was refused.</param>
/// <param name="Refusal">Why, in one sentence; null if it was not.</param>
/// <param name="Problems">What would be wrong with the file.</param>
public sealed record StackFileEdit(string? Text, string? Refusal, IReadOnlyList<SettingsProblem> Problems)
{
    /// <summary>Sets one value and checks the whole file.</summary>
    /// <param name="value">As typed, in the setting's own notation.</param>
    public static StackFileEdit Set(StackFile file, SettingPath path, string value)
    {
        var definition = Find(path);
        if (definition is { Secret: true })
            return Refused($"{path.Full} is a secret; encrypt it with: {FixCommand.SetSecret(file.Stack, path.Full)}");
        if (definition is { Kind: SettingKind.Object or SettingKind.ObjectList or SettingKind.TextMap or SettingKind.TextList })
            return Refused($"{path.Full} is {definition.Rule}; set one of its members, such as {path.Relative}{(definition.Kind is SettingKind.TextList or SettingKind.ObjectList ? "[0]" : ".name")}.");
        return Checked(file, path, Written(definition, value), new StackFileEditor(file.Tree).Set(Steps(path), Written(definition, value)));
    }

    /// <summary>Removes one value, so that its default holds, and checks the whole file.</summary>
    public static StackFileEdit Unset(StackFile file, SettingPath path)
    {
        var changed = new StackFileEditor(file.Tree).Unset(Steps(path));
        return changed == file.Text
            ? Refused($"{path.Full} is not set in {file.Name}.")
            : Checked(file, path, null, changed);
    }

    private static StackFileEdit Checked(StackFile file, SettingPath path, string? scalar, string? text)
    {
        if (file.Tree.Problems.Count > 0)
            return new(null, $"{file.Name} cannot be edited while it is not valid YAML.", file.Problems);
        if (text is null || !Leaves.Differ(file.Tree.Root, StackFile.Parse(file.Stack, text).Tree, Steps(path), scalar))
            return Refused($"{path.Full} cannot be changed without touching its neighbours; edit {file.Name} by hand.");
        var before = PlatformSettings.Read(file).Errors.Select(problem => (problem.Path, problem.Message)).ToHashSet();
        var added = PlatformSettings.Read(StackFile.Parse(file.Stack, text)).Errors.Where(problem => !before.Contains((problem.Path, problem.Message))).ToList();
        return added.Count == 0
            ? new(text, null, [])
            : new(null, $"{file.Name} stays as it is; the change would break it.", [.. added.Select(problem => problem with { At = null, Fix = null })]);
    }

    private static StackFileEdit Refused(string reason) => new(null, reason, []);

    private static SettingDefinition? Find(SettingPath path)
    {
        var definitions = PlatformSettings.Describe();
        var exact = definitions.FirstOrDefault(definition => definition.Path == path.DefinitionPath);
        if (exact is not null || path.Steps.Count < 2)
            return exact;
        var parent = new SettingPath([.. path.Steps.SkipLast(1)]).DefinitionPath;
        return definitions.FirstOrDefault(definition => definition.Path == parent && definition.Kind is SettingKind.TextList or SettingKind.TextMap) is { } many
            ? many with { Kind = SettingKind.Text }
            : null;
    }

    private static string Written(SettingDefinition? definition, string value) => PlainScalar.KindOf(value) switch
    {
        ScalarKind.Integer or ScalarKind.Fraction or ScalarKind.Flag when definition is { Kind: SettingKind.Text } => YamlText.Quoted(value),
        ScalarKind.Integer or ScalarKind.Fraction or ScalarKind.Flag => value,
        _ => YamlText.Scalar(value),
    };

    private static List<PathStep> Steps(SettingPath path) =>
        [new("config"), new($"{SettingsReading.Project}:{path.Steps[0].Key}"), .. path.Steps.Skip(1)];
}
