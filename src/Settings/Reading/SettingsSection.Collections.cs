using System.Globalization;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Forms;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

public sealed partial class SettingsSection
{
    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>();

    /// <summary>A list of texts.</summary>
    /// <param name="each">The form of each item; null for any text that is not empty.</param>
    /// <param name="count">How many items, both ends included; null for any number.</param>
    /// <param name="example">One item.</param>
    public IReadOnlyList<string> Texts(
        string key, string about, IReadOnlyList<string>? fallback = null, TextPattern? each = null, Range? count = null,
        string? guide = null, string? drives = null, string? example = null)
    {
        var definition = DefineMany(key, SettingKind.TextList, about, count, fallback is null, guide, drives) with
        {
            Pattern = each,
            Default = fallback is null ? null : Listed(fallback),
            Example = example,
        };
        Define(definition);
        if (Find<SequenceNode>(definition) is not { } list)
            return fallback ?? [];
        var texts = new List<string>();
        var form = new TextForm(each);
        for (var index = 0; index < list.Items.Count; index++)
            AddText(definition with { Kind = SettingKind.Text, Minimum = null, Maximum = null }, $"{_location.PathOf(key)}[{index}]", list.Items[index], form, texts.Add);
        CheckCount(definition, list, count);
        Record(definition, Listed(texts), list);
        return texts;
    }

    /// <summary>Texts under keys of the user's own choice.</summary>
    /// <param name="keys">The form of the keys; null for any.</param>
    /// <param name="values">The form of the values; null for any text that is not empty.</param>
    /// <returns>In ordinal order of the keys; empty where nothing is set.</returns>
    public IReadOnlyDictionary<string, string> TextMap(
        string key, string about, TextPattern? keys = null, TextPattern? values = null,
        string? guide = null, string? drives = null, string? example = null)
    {
        var definition = DefineMany(key, SettingKind.TextMap, about, null, false, guide, drives) with { Pattern = values, KeyPattern = keys, Example = example };
        Define(definition);
        if (Find<MappingNode>(definition) is not { } mapping)
            return NoTexts;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var form = new TextForm(values);
        foreach (var entry in mapping.Entries)
        {
            var path = _location.PathOf(key) + PathSyntax.Step(entry.Key);
            if (keys is null || keys.Matches(entry.Key))
                AddText(definition with { Kind = SettingKind.Text }, path, entry.Value, form, text => texts[entry.Key] = text);
            else
                _reading.Report(ProblemKind.WrongForm, path, entry.KeyAt, $"has a key that is not allowed; it must be {keys.Meaning}.", FixCommand.Remove(_reading.Stack, path));
        }

        Record(definition, $"{{{string.Join(", ", texts.Select(text => $"{text.Key}: {text.Value}"))}}}", mapping);
        return texts;
    }

    /// <summary>A group of settings; every one of them has its default where the group is not set.</summary>
    public T Object<T>(string key, string about, Func<SettingsSection, T> read, string? guide = null, string? drives = null)
    {
        var definition = Define(DefineMany(key, SettingKind.Object, about, null, false, guide, drives));
        return ReadObject(_location.In(key), Find<MappingNode>(definition) ?? MappingNode.Empty, read);
    }

    /// <summary>A group of settings that may be absent as a whole.</summary>
    /// <returns>Null where the group is not set.</returns>
    public T? OptionalObject<T>(string key, string about, Func<SettingsSection, T> read, string? guide = null, string? drives = null)
        where T : class
    {
        var definition = Define(DefineMany(key, SettingKind.Object, about, null, false, guide, drives) with { IsOptionalGroup = true });
        var node = Find<MappingNode>(definition) ?? (_reading.IsDescribing ? MappingNode.Empty : null);
        return node is null ? null : ReadObject(_location.In(key), node, read);
    }

    /// <summary>A list of groups of settings.</summary>
    /// <param name="count">How many items, both ends included; null for any number.</param>
    /// <param name="fallback">The list where nothing is set; null for an empty one, or for a problem if the count starts above zero.</param>
    public IReadOnlyList<T> Objects<T>(
        string key, string about, Func<SettingsSection, T> read, Range? count = null, IReadOnlyList<T>? fallback = null,
        string? guide = null, string? drives = null)
    {
        var required = fallback is null && count is { Start.Value: > 0 };
        var definition = Define(DefineMany(key, SettingKind.ObjectList, about, count, required, guide, drives));
        if (_reading.IsDescribing)
            return [ReadObject(_location.In(key).Item(0), MappingNode.Empty, read)];
        if (Find<SequenceNode>(definition) is not { } list)
            return fallback ?? [];
        var items = new List<T>();
        for (var index = 0; index < list.Items.Count; index++)
        {
            var location = _location.In(key).Item(index);
            if (list.Items[index] is MappingNode mapping)
                items.Add(ReadObject(location, mapping, read));
            else
                _reading.Report(ProblemKind.WrongType, location.Path, list.Items[index].At, $"is {list.Items[index].Described}; it must be a mapping of settings.", FixCommand.Remove(_reading.Stack, location.Path));
        }

        CheckCount(definition, list, count);
        return items;
    }

    private static string Listed(IEnumerable<string> texts) => $"[{string.Join(", ", texts)}]";

    private T ReadObject<T>(SettingsLocation location, MappingNode node, Func<SettingsSection, T> read)
    {
        var section = new SettingsSection(_reading, location, node);
        var value = read(section);
        section.ReportUnknownKeys();
        return value;
    }

    private SettingDefinition DefineMany(string key, SettingKind kind, string about, Range? count, bool required, string? guide, string? drives) => new()
    {
        Path = _location.DefinitionPathOf(key),
        Kind = kind,
        About = about,
        Minimum = count?.Start.Value.ToString(CultureInfo.InvariantCulture),
        Maximum = count is { End.IsFromEnd: false } range ? range.End.Value.ToString(CultureInfo.InvariantCulture) : null,
        Required = required,
        Guide = guide,
        Drives = drives,
    };

    private TNode? Find<TNode>(SettingDefinition definition)
        where TNode : SettingNode
    {
        var path = _location.PathOf(definition.Key);
        switch (_node.Find(definition.Key)?.Value)
        {
            case TNode node:
                return node;
            case null:
                if (definition.Required)
                    ReportMissing(definition, path);
                else if (definition.Kind is SettingKind.TextList or SettingKind.TextMap)
                    _reading.Values.Add(new(definition, path, definition.Default, IsSet: false, null));
                return null;
            case SecretNode secret:
                _reading.Report(ProblemKind.NeedlesslySecret, path, secret.At, "is encrypted, but it is no secret setting; set it in clear.", FixCommand.Remove(_reading.Stack, path));
                return null;
            case { } other:
                _reading.Report(ProblemKind.WrongType, path, other.At, $"is {other.Described}; it must be {definition.Rule}.", FixCommand.Remove(_reading.Stack, path));
                return null;
        }
    }

    private void AddText(SettingDefinition definition, string path, SettingNode node, TextForm form, Action<string> add)
    {
        if (node is not ScalarNode scalar)
            ReportWrongType(definition, path, node);
        else if (form.Read(scalar, definition, out var text) is { } problem)
            Report(definition, path, scalar, problem);
        else
            add((string)text!);
    }

    private void CheckCount(SettingDefinition definition, SequenceNode list, Range? count)
    {
        if (count is not { } range || (list.Items.Count >= range.Start.Value && (range.End.IsFromEnd || list.Items.Count <= range.End.Value)))
            return;
        var path = _location.PathOf(definition.Key);
        _reading.Report(ProblemKind.OutOfRange, path, list.At, $"has {list.Items.Count} items; it must be {definition.Rule}.", null);
    }

    private void Record(SettingDefinition definition, string text, SettingNode node) =>
        _reading.Values.Add(new(definition, _location.PathOf(definition.Key), text, IsSet: true, node.At));
}
