using System.Collections.Frozen;
using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Urns;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The table of <c>Facts/field-forms.csv</c>: which lists have no order or natural keys, which texts have a meaning. Each row has its source.</summary>
internal static class FieldForms
{
    private const string AnyType = ":*";
    private const string AnyName = "*";

    private static readonly FrozenDictionary<string, FieldForm> Forms = Read();

    // Most fields have no row: their last names tell so without making a path.
    private static readonly FrozenSet<string> LastNames = Forms.Keys
        .Select(row => row[(row.LastIndexOfAny([' ', '.']) + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NamesBeforeAny = Forms.Keys
        .Where(row => row.EndsWith(".*", StringComparison.Ordinal))
        .Select(row => row[..^2]).Select(row => row[(row.LastIndexOfAny([' ', '.']) + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The form of a field, or null where its values are compared as they are.</summary>
    public static FieldForm? Of(string type, Place place)
    {
        var names = place.Names;
        if (!LastNames.Contains(names[^1]) && !(names.Length > 1 && NamesBeforeAny.Contains(names[^2])))
            return null;
        if (Forms.TryGetValue($"{type} {string.Join('.', names)}", out var form))
            return form;
        var package = TypeToken.Package(type) + AnyType;
        for (var length = Math.Min(2, names.Length); length > 0; length--)
        {
            if (Forms.TryGetValue($"{package} {string.Join('.', names[^length..])}", out form))
                return form;
        }

        return names.Length > 1 && Forms.TryGetValue($"{package} {names[^2]}.{AnyName}", out form) ? form : null;
    }

    private static FrozenDictionary<string, FieldForm> Read()
    {
        using var stream = typeof(FieldForms).Assembly.GetManifestResourceStream("Facts.field-forms.csv")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(cells => $"{cells[0]} {cells[1]}", cells => new FieldForm(KindOf(cells[2]), Keys(cells[3])), StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Keys(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static FieldFormKind KindOf(string cell) => cell switch
    {
        "set" => FieldFormKind.Set,
        "keyed" => FieldFormKind.Keyed,
        "keyed-ordered" => FieldFormKind.KeyedOrdered,
        "json" => FieldFormKind.Json,
        "policy" => FieldFormKind.Policy,
        "quantity" => FieldFormKind.Quantity,
        "duration" => FieldFormKind.Duration,
        _ => throw new FormatException($"'{cell}' is not a form of a field."),
    };
}
