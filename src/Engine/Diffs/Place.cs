using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Engine.Paths;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Where a comparison stands: a chain of names and list items, inner to outer. Texts are made only where something differs.</summary>
internal sealed class Place
{
    public static readonly Place Root = new(null, "", false, null);

    private readonly Place? _outer;
    private readonly string _segment;
    private readonly bool _isItem;
    private readonly string? _key;

    private Place(Place? outer, string segment, bool isItem, string? key)
    {
        _outer = outer;
        _segment = segment;
        _isItem = isItem;
        _key = key;
    }

    /// <summary>The names on the way, list items left out: what rules are written for.</summary>
    public ImmutableArray<string> Names => [.. Chain().Where(place => !place._isItem).Select(place => place._segment)];

    /// <summary>The path with list items by index: what <c>ignoreChanges</c> and <c>replaceOnChanges</c> are written for.</summary>
    public PropertyPath Indexed => new([.. Chain().Select(place => place._segment)]);

    /// <summary>The path for a reader, list items by key where they have one.</summary>
    public string Text => Chain().Aggregate("", (path, place) => (place._isItem, place._key) switch
    {
        (false, _) => PropertyPath.Append(path, place._segment),
        (true, null) => $"{path}[{place._segment}]",
        (true, { } key) => $"{path}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]",
    });

    public Place Property(string name) => new(this, name, false, null);

    public Place Item(int index, string? key) => new(this, index.ToString(CultureInfo.InvariantCulture), true, key);

    private Stack<Place> Chain()
    {
        var chain = new Stack<Place>();
        for (var place = this; place._outer is not null; place = place._outer)
            chain.Push(place);
        return chain;
    }
}
