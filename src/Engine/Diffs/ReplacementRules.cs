using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Which changes force a replacement: by the provider's rules and by the program's own <c>replaceOnChanges</c>.</summary>
internal sealed class ReplacementRules(SchemaCatalog catalog)
{
    // A random value cannot be changed, only drawn anew: the provider replaces on every change.
    private const string AlwaysReplaced = "random";

    /// <summary>The changes with their effect decided.</summary>
    public ImmutableArray<PropertyChange> Decide(
        string type, ImmutableArray<PropertyChange> changes, ImmutableArray<string> replaceOnChanges, ReplacementFacts facts)
    {
        if (changes.IsEmpty)
            return changes;
        if (TypeToken.Package(type) == AlwaysReplaced)
            return [.. changes.Select(change => change with { Replaces = true })];
        var rules = RulesOf(type);
        var wanted = replaceOnChanges.Select(PropertyPath.Parse).ToArray();
        return [.. changes.Select(change => change with { Replaces = Replaces(type, change, rules, wanted, facts) })];
    }

    private ImmutableArray<ReplaceRule> RulesOf(string type)
    {
        var package = TypeToken.IsProvider(type) ? "pulumi" : TypeToken.Package(type);
        var common = catalog.HasPackage(package) ? catalog.Replaces(package) : [];
        return catalog.Resource(type) is { } schema ? schema.Replaces.AddRange(common) : common;
    }

    private static bool Replaces(
        string type, PropertyChange change, ImmutableArray<ReplaceRule> rules, PropertyPath[] wanted, ReplacementFacts facts)
    {
        var path = PropertyPath.Parse(change.Path);
        if (Array.Exists(wanted, own => own.Covers(path) || path.Covers(own)))
            return true;
        var names = path.Segments.RemoveAll(segment => int.TryParse(segment, out _));
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

    /// <summary>The rules of properties that come or go together with the object that the change is about.</summary>
    private static IEnumerable<ReplaceRule> Inside(ImmutableArray<ReplaceRule> rules, ImmutableArray<string> names, PropertyChange change) =>
        rules.Where(rule =>
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
