using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Forms;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings;

/// <summary>
/// A mapping of settings that is being read. Each call reads one setting and, in the same words, defines it: the reference page,
/// the JSON Schema and <c>config explain</c> come from these calls.
/// </summary>
/// <remarks>
/// A record's <c>Read</c> calls every one of them on every path, whatever the values: what is not called is not a setting.
/// A value that is wrong is reported and replaced by its fallback, so that reading goes on to the next one.
/// </remarks>
public sealed partial class SettingsSection
{
    private readonly SettingsReading _reading;
    private readonly SettingsLocation _location;
    private readonly MappingNode _node;
    private readonly List<string> _keys = [];

    internal SettingsSection(SettingsReading reading, SettingsLocation location, MappingNode node)
    {
        _reading = reading;
        _location = location;
        _node = node;
    }

    /// <summary>Reports keys that no call has asked for; to be called after the last one.</summary>
    internal void ReportUnknownKeys()
    {
        foreach (var entry in _node.Entries)
        {
            if (!_keys.Contains(entry.Key))
                ReportUnknown(entry);
        }
    }

    private void ReportUnknown(MappingEntry entry)
    {
        var path = _location.PathOf(entry.Key);
        var nearest = DidYouMean.Nearest(entry.Key, _keys);
        var fix = FixCommand.Remove(_reading.Stack, path);
        if (nearest is not null && entry.Value is ScalarNode { Kind: not ScalarKind.Empty } scalar && !IsSecret(nearest) && SecretNames.AreFarFrom(entry.Key, scalar.Text))
            fix += $" && {FixCommand.Set(_reading.Stack, _location.PathOf(nearest), scalar.Text)}";
        var known = nearest is null && _keys.Count <= 8 ? $" Settings here: {string.Join(", ", _keys)}." : "";
        _reading.Report(ProblemKind.UnknownKey, path, entry.KeyAt, $"is not a setting.{DidYouMean.Sentence(nearest)}{known}", fix);
    }

    private bool IsSecret(string key) =>
        _reading.Definitions.Any(definition => definition.Secret && string.Equals(definition.Path, _location.DefinitionPathOf(key), StringComparison.Ordinal));

    private SettingDefinition Define(SettingDefinition definition)
    {
        _keys.Add(definition.Key);
        _reading.Definitions.Add(definition);
        return definition;
    }

    private SettingDefinition Define(
        string key, ScalarForm form, string about, string? fallback, bool required, string? unit, string? guide, string? drives, string? example) =>
        Define(new()
        {
            Path = _location.DefinitionPathOf(key),
            Kind = form.Kind,
            About = about,
            Unit = unit,
            Minimum = form.Minimum,
            Maximum = form.Maximum,
            Allowed = form.Allowed,
            Pattern = form.Pattern,
            Default = fallback,
            Required = required,
            Guide = guide,
            Drives = drives,
            Example = example,
        });

    /// <returns>Null if nothing usable is set; what is wrong has been reported.</returns>
    private object? Value(SettingDefinition definition, ScalarForm form)
    {
        var path = _location.PathOf(definition.Key);
        switch (_node.Find(definition.Key)?.Value)
        {
            case null:
                if (definition.Required)
                    ReportMissing(definition, path);
                _reading.Values.Add(new(definition, path, definition.Default, IsSet: false, null));
                return null;
            case ScalarNode scalar:
                if (form.Read(scalar, definition, out var value) is { } problem)
                    Report(definition, path, scalar, problem);
                else
                    Record(definition, path, scalar, form, form.Write(value!));
                return value;
            case SecretNode secret:
                ReportNeedlesslySecret(definition, path, secret.At);
                return null;
            case var other:
                ReportWrongType(definition, path, other);
                return null;
        }
    }

    private void Record(SettingDefinition definition, string path, ScalarNode scalar, ScalarForm form, string written)
    {
        _reading.Values.Add(new(definition, path, written, IsSet: true, scalar.At));
        if ((form as ChoiceForm)?.Instead(scalar.Text) is { } instead)
            _reading.Report(ProblemKind.Deprecated, path, scalar.At, $"is {scalar.Text}, an old word for {instead} that is still read.", FixCommand.Set(_reading.Stack, path, instead));
    }

    private void Report(SettingDefinition definition, string path, SettingNode node, ScalarProblem problem)
    {
        var fix = (problem.Suggestion ?? definition.Example ?? definition.Default) is { } value
            ? FixCommand.Set(_reading.Stack, path, value)
            : FixCommand.Remove(_reading.Stack, path);
        _reading.Report(problem.Kind, path, node.At, problem.Message, fix);
    }

    private void ReportMissing(SettingDefinition definition, string path)
    {
        var fix = definition.Secret
            ? FixCommand.SetSecret(_reading.Stack, path)
            : FixCommand.Set(_reading.Stack, path, definition.Example ?? "…");
        _reading.Report(ProblemKind.Missing, path, _node.At, $"is missing; it must be {definition.Rule}.", fix);
    }

    private void ReportWrongType(SettingDefinition definition, string path, SettingNode node)
    {
        var fix = (definition.Example ?? definition.Default) is { } value && definition.Kind < SettingKind.Secret
            ? FixCommand.Set(_reading.Stack, path, value)
            : FixCommand.Remove(_reading.Stack, path);
        _reading.Report(ProblemKind.WrongType, path, node.At, $"is {node.Described}; it must be {definition.Rule}.", fix);
    }

    private void ReportNeedlesslySecret(SettingDefinition definition, string path, FilePosition? at) =>
        _reading.Report(
            ProblemKind.NeedlesslySecret,
            path,
            at,
            "is encrypted, but it is no secret setting; set it in clear.",
            FixCommand.Set(_reading.Stack, path, definition.Example ?? definition.Default ?? "…"));
}
