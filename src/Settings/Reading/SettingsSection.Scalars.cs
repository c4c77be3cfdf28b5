using System.Globalization;
using FreeAgentics.Infra.Settings.Forms;

namespace FreeAgentics.Infra.Settings;

// Arguments that every call takes. key: as in the stack file. about: one sentence for its user. fallback: the value where nothing
// is set; without one the setting is required. unit: what a number counts. guide: row of the scaling guide. drives: resource type
// and field. example: a valid value other than the fallback, in the setting's notation.
public sealed partial class SettingsSection
{
    /// <param name="pattern">The form of the text; null for any text that is not empty.</param>
    public string Text(
        string key, string about, string? fallback = null, TextPattern? pattern = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new TextForm(pattern);
        var definition = Define(key, form, about, fallback, fallback is null, unit, guide, drives, example);
        return (string?)Value(definition, form) ?? fallback ?? "";
    }

    /// <returns>Null where nothing is set.</returns>
    public string? OptionalText(
        string key, string about, TextPattern? pattern = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new TextForm(pattern);
        var definition = Define(key, form, about, null, false, unit, guide, drives, example);
        return (string?)Value(definition, form);
    }

    /// <param name="values">Every word that is allowed, as in the stack file.</param>
    public string OneOf(
        string key, string about, IReadOnlyList<string> values, string? fallback = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new ChoiceForm([.. values.Select(value => new Choice(value, value))]);
        var definition = Define(key, form, about, fallback, fallback is null, unit, guide, drives, example);
        return (string?)Value(definition, form) ?? fallback ?? "";
    }

    /// <param name="values">Every number that is allowed.</param>
    public int OneOf(
        string key, string about, IReadOnlyList<int> values, int? fallback = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new ChoiceForm(Numbers(values));
        var definition = Define(key, form, about, fallback is { } number ? form.Write(number) : null, fallback is null, unit, guide, drives, example);
        return (int?)Value(definition, form) ?? fallback ?? 0;
    }

    /// <summary>One member of an enumeration, written in camelCase; OneOf is for words with a spelling of their own.</summary>
    /// <param name="old">A word that is still read, with a warning, for another member; null for none.</param>
    /// <param name="now">What the old word stands for.</param>
    public T Enum<T>(
        string key, string about, T? fallback = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null, string? old = null, T now = default)
        where T : struct, Enum =>
        (T)Member(typeof(T), key, about, fallback, unit, guide, drives, example, old, now);

    /// <param name="range">Both ends included; an open end has no limit; null for 0 and more.</param>
    public int Int(
        string key, string about, Range? range = null, int? fallback = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new IntForm(range ?? Range.All);
        var definition = Define(key, form, about, fallback is { } number ? form.Write(number) : null, fallback is null, unit, guide, drives, example);
        return (int?)Value(definition, form) ?? fallback ?? 0;
    }

    /// <inheritdoc cref="Int"/>
    /// <returns>Null where nothing is set.</returns>
    public int? OptionalInt(
        string key, string about, Range? range = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new IntForm(range ?? Range.All);
        var definition = Define(key, form, about, null, false, unit, guide, drives, example);
        return (int?)Value(definition, form);
    }

    public double Double(
        string key, string about, double? least = null, double? most = null, double? fallback = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new DoubleForm(least, most);
        var definition = Define(key, form, about, fallback is { } number ? form.Write(number) : null, fallback is null, unit, guide, drives, example);
        return (double?)Value(definition, form) ?? fallback ?? 0;
    }

    /// <returns>Null where nothing is set.</returns>
    public double? OptionalDouble(
        string key, string about, double? least = null, double? most = null,
        string? unit = null, string? guide = null, string? drives = null, string? example = null)
    {
        var form = new DoubleForm(least, most);
        var definition = Define(key, form, about, null, false, unit, guide, drives, example);
        return (double?)Value(definition, form);
    }

    public bool Flag(
        string key, string about, bool? fallback = null,
        string? guide = null, string? drives = null, string? example = null)
    {
        var form = FlagForm.Instance;
        var definition = Define(key, form, about, fallback is { } flag ? form.Write(flag) : null, fallback is null, null, guide, drives, example);
        return (bool?)Value(definition, form) ?? fallback ?? false;
    }

    private static List<Choice> Numbers(IReadOnlyList<int> values)
    {
        var choices = new List<Choice>();
        foreach (var value in values)
            choices.Add(new(value.ToString(CultureInfo.InvariantCulture), value));
        return choices;
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private object Member(
        Type type, string key, string about, object? fallback, string? unit, string? guide, string? drives, string? example, string? old, object now)
    {
        var names = System.Enum.GetNames(type);
        var choices = names.Select(name => new Choice(Word(name), System.Enum.Parse(type, name))).ToList();
        if (old is not null)
            choices.Add(new(old, now, Word(now.ToString()!)));
        var form = new ChoiceForm(choices);
        var definition = Define(key, form, about, fallback is null ? null : form.Write(fallback), fallback is null, unit, guide, drives, example);
        return Value(definition, form) ?? fallback ?? System.Enum.Parse(type, names[0]);
    }
}
