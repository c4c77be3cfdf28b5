using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>What differs between recorded and declared inputs, down to the deepest property. Another notation of the same is no difference.</summary>
internal sealed class PropertyDiff
{
    private readonly string _type;
    private readonly bool _emptyIsNothing;
    private readonly List<Difference> _differences = [];
    private readonly List<Place> _notCompared = [];
    private int _insideSecrets;

    private PropertyDiff(string type)
    {
        _type = type;
        // AWS knows no empty list or block beside none; to Kubernetes, emptyDir: {} is not nothing.
        _emptyIsNothing = TypeToken.Package(type) == "aws";
    }

    /// <param name="type">The resource's type: it tells which lists have no order and which texts have a meaning.</param>
    /// <param name="before">The recorded inputs.</param>
    /// <param name="after">The declared inputs.</param>
    public static Comparison Between(string type, ObjectValue before, ObjectValue after)
    {
        if (ReferenceEquals(before, after))
            return new Comparison([], []);
        var diff = new PropertyDiff(type);
        diff.Objects(Place.Root, before, after);
        return new Comparison([.. diff._differences], [.. diff._notCompared]);
    }

    private void Values(Place place, PropertyValue? before, PropertyValue? after)
    {
        switch (before, after)
        {
            case (null or NullValue, null or NullValue):
                break;
            case (SecretValue, _) or (_, SecretValue):
                Secrets(place, before, after);
                break;
            case (ObjectValue old, ObjectValue now):
                Objects(place, old, now);
                break;
            case (ArrayValue old, ArrayValue now):
                Arrays(place, old, now);
                break;
            default:
                if (!Same(place, before, after))
                    Add(place, before, after);
                break;
        }
    }

    private void Objects(Place place, ObjectValue before, ObjectValue after)
    {
        foreach (var (name, old, now) in PropertyPairs.Of(before, after))
        {
            if (old is null || now is null || !ReferenceEquals(old, now) || old.HasSecrets)
                Values(place.Property(name), old, now);
        }
    }

    private void Arrays(Place place, ArrayValue before, ArrayValue after)
    {
        var form = FieldForms.Of(_type, place) is { Kind: FieldFormKind.Set or FieldFormKind.Keyed or FieldFormKind.KeyedOrdered } list ? list : null;
        var pairs = ListPairs.Of(form, before, after, (old, now) => SameItem(place, old, now));
        foreach (var pair in pairs)
        {
            Values(
                place.Item(pair.After ?? pair.Before!.Value, pair.Key),
                pair.Before is { } old ? before.Items[old] : null,
                pair.After is { } now ? after.Items[now] : null);
        }

        if (form?.Kind == FieldFormKind.KeyedOrdered && Reordered(pairs))
            Add(place, before, after);
    }

    private static bool Reordered(List<ListPair> pairs)
    {
        var kept = pairs.Where(pair => pair is { Before: not null, After: not null }).Select(pair => pair.Before!.Value).ToList();
        return kept.Zip(kept.Skip(1)).Any(neighbours => neighbours.First > neighbours.Second);
    }

    private bool SameItem(Place place, PropertyValue before, PropertyValue after)
    {
        if (before.HasUnknowns || after.HasUnknowns)
            return false;
        var inner = new PropertyDiff(_type) { _insideSecrets = _insideSecrets };
        inner.Values(place.Item(0, null), before, after);
        if (inner._differences.Count > 0)
            return false;
        _notCompared.AddRange(inner._notCompared);
        return true;
    }

    private void Secrets(Place place, PropertyValue? before, PropertyValue? after)
    {
        var (old, now) = (Bare(before), Bare(after));
        if (IsMask(before) || IsMask(after))
        {
            if (before is null || after is null || old!.HasUnknowns || now!.HasUnknowns || !IsSecret(before) || !IsSecret(after))
                Add(place, before, after);
            else
                _notCompared.Add(place);
            return;
        }

        _insideSecrets++;
        Values(place, old, now);
        _insideSecrets--;
    }

    private bool IsSecret(PropertyValue value) => _insideSecrets > 0 || value.HasSecrets;

    private static bool IsMask(PropertyValue? value) => value is SecretValue { IsMasked: true };

    private static PropertyValue? Bare(PropertyValue? value) => value is SecretValue secret ? secret.Value : value;

    private bool Same(Place place, PropertyValue? before, PropertyValue? after)
    {
        if (before is null or NullValue || after is null or NullValue)
            return (_emptyIsNothing && IsEmpty(before) && IsEmpty(after)) || DefaultNamespace.Covers(_type, place, before, after);
        return before.Equals(after) || SimpleForms.Same(FieldForms.Of(_type, place)?.Kind, _type, before, after);
    }

    private static bool IsEmpty(PropertyValue? value) =>
        value is null or NullValue or ArrayValue { Items.IsEmpty: true } or ObjectValue { Properties.IsEmpty: true };

    // What differs inside a secret is as secret as the whole.
    private void Add(Place place, PropertyValue? before, PropertyValue? after) =>
        _differences.Add(_insideSecrets > 0 ? new Difference(place, Hide(before), Hide(after)) : new Difference(place, before, after));

    private static PropertyValue? Hide(PropertyValue? value) => value is null or SecretValue ? value : new SecretValue(value);
}
