using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Which changes force a replacement: by the provider's rules and by the program's own <c>replaceOnChanges</c>.</summary>
internal sealed class ReplacementRules(SchemaCatalog catalog)
{
    // A random value cannot be changed, only drawn anew. The one exception is in the provider's resource_password.go and
    // resource_string.go: giving up an empty list of special characters.
    private const string Drawn = "random";
    private const string ReadFromEmpty = "overrideSpecial";

    /// <summary>The differences with their effect decided.</summary>
    public ImmutableArray<PropertyChange> Decide(
        string type, ImmutableArray<Difference> differences, ImmutableArray<string> replaceOnChanges, ReplacementFacts facts)
    {
        if (differences.IsEmpty)
            return [];
        var rules = TypeToken.Package(type) == Drawn ? [] : RulesOf(type);
        var wanted = replaceOnChanges.Select(PropertyPath.Parse).ToArray();
        return [.. differences.Select(difference => Change(type, difference, rules, wanted, facts))];
    }

    private static PropertyChange Change(
        string type, Difference difference, ImmutableArray<ReplaceRule> rules, PropertyPath[] wanted, ReplacementFacts facts)
    {
        var change = new PropertyChange(difference.Place.Text, difference.Before, difference.After, Replaces: false);
        var replaces = TypeToken.Package(type) == Drawn
            ? change is not { Path: ReadFromEmpty, Before: StringValue { Value: "" }, After: null }
            : Replaces(type, difference, change, rules, wanted, facts);
        return replaces ? change with { Replaces = true } : change;
    }

    private ImmutableArray<ReplaceRule> RulesOf(string type)
    {
        var package = TypeToken.IsProvider(type) ? "pulumi" : TypeToken.Package(type);
        var common = catalog.HasPackage(package) ? catalog.Replaces(package) : [];
        return catalog.Resource(type) is { } schema ? schema.Replaces.AddRange(common) : common;
    }

    private static bool Replaces(
        string type, Difference difference, PropertyChange change, ImmutableArray<ReplaceRule> rules, PropertyPath[] wanted, ReplacementFacts facts)
    {
        if (wanted.Length > 0 && difference.Place.Indexed is var path && Array.Exists(wanted, own => own.Covers(path) || path.Covers(own)))
            return true;
        var names = difference.Place.Names;
        return Around(rules, names) is { Length: > 0 } around
            ? Effect(type, around, change, facts)
            : Inside(rules, names, change).Any(rule => Effect(type, [rule], change, facts));
    }

    /// <summary>The rules of the longest path that leads to the change or to something around it.</summary>
    private static ImmutableArray<ReplaceRule> Around(ImmutableArray<ReplaceRule> rules, ImmutableArray<string> names)
    {
        var (longest, found) = (-1, ImmutableArray.CreateBuilder<ReplaceRule>());
        foreach (var rule in rules)
        {
            var path = rule.Path.Split('.');
            if (path.Length < longest || path.Length > names.Length || !names.AsSpan()[..path.Length].SequenceEqual(path))
                continue;
            if (path.Length > longest)
                found.Clear();
            longest = path.Length;
            found.Add(rule);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The rules of properties that come or go together with the object that the change is about. Where a whole object is
    /// unknown, providers see nothing of what is inside, and plan no replacement for it.
    /// </summary>
    private static IEnumerable<ReplaceRule> Inside(ImmutableArray<ReplaceRule> rules, ImmutableArray<string> names, PropertyChange change) =>
        change.After is UnknownValue or SecretValue { Value: UnknownValue } ? [] : rules.Where(rule =>
        {
            var path = rule.Path.Split('.');
            return path.Length > names.Length && names.AsSpan().SequenceEqual(path.AsSpan(0, names.Length))
                && (Reaches(change.Before, path.AsSpan(names.Length)) || Reaches(change.After, path.AsSpan(names.Length)));
        });

    private static bool Reaches(PropertyValue? value, ReadOnlySpan<string> path) => value switch
    {
        SecretValue secret => Reaches(secret.Value, path),
        ObjectValue map => path.IsEmpty || Reaches(map[path[0]], path[1..]),
        null or NullValue => false,
        _ => path.IsEmpty,
    };

    // Where a path has a conditional rule beside an unconditional one, the condition decides.
    private static bool Effect(string type, ImmutableArray<ReplaceRule> rules, PropertyChange change, ReplacementFacts facts) =>
        rules.Any(rule => rule.Effect == ReplaceEffect.ReplaceIf)
            ? rules.Any(rule => rule.Effect == ReplaceEffect.ReplaceIf && ReplacementConditions.Holds(type, rule, change, facts))
            : rules.Any(rule => rule.Effect == ReplaceEffect.Replace);
}
