using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Finds resources that are deleted and created again under another name or another parent.</summary>
public static class RenameFinder
{
    private const double Alike = 0.75;

    /// <summary>Suggestions in ordinal order of the new URNs; children of a renamed component, which follow its alias, are left out.</summary>
    public static ImmutableArray<RenameSuggestion> Find(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var family = new Family(plan);
        var deleted = plan.Resources.Where(resource => resource.Step.Kind == StepKind.Delete).ToList();
        var created = plan.Resources.Where(resource => resource.Step.Kind == StepKind.Create).ToLookup(resource => (resource.Type, resource.Custom));
        var pairs = deleted
            .SelectMany(old => created[(old.Type, old.Custom)].Select(now => (Old: old, New: now, Likeness: family.Likeness(old, now))))
            .Where(pair => pair.Likeness >= Alike)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.New.Urn, StringComparer.Ordinal)
            .ThenBy(pair => pair.Old.Urn, StringComparer.Ordinal)
            .ToList();

        var former = new Dictionary<string, PlanResource>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (old, now, likeness) in pairs)
        {
            // Two that are equally alike: a guess would be as likely wrong as right.
            var rivals = pairs.Count(pair => pair.Likeness >= likeness && (pair.Old.Urn == old.Urn) != (pair.New.Urn == now.Urn) && !taken.Contains(pair.Old.Urn) && !former.ContainsKey(pair.New.Urn));
            if (rivals == 0 && !former.ContainsKey(now.Urn) && taken.Add(old.Urn))
                former[now.Urn] = old;
        }

        return [.. plan.Resources
            .Where(resource => former.TryGetValue(resource.Urn, out var old) && !Follows(resource, old, former))
            .Select(resource => new RenameSuggestion(former[resource.Urn].Urn, resource.Urn, AliasText.Of(former[resource.Urn], resource)))];
    }

    // What AliasResolver derives from a parent's alias: the same name, or one that begins with the parent's.
    private static bool Follows(PlanResource resource, PlanResource old, Dictionary<string, PlanResource> former) =>
        resource.Parent is { } parent && former.TryGetValue(parent, out var formerParent) && old.Parent == formerParent.Urn
        && (old.Name == resource.Name || Family.Stem(old.Name, formerParent.Name) == Family.Stem(resource.Name, NameOf(parent)));

    private static string NameOf(string urn) => urn.Split("::", 4)[^1];
}
