using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Protocol;
using ParentCase = FreeAgentics.Infra.Protocol.Alias.Types.Spec.ParentOneofCase;

namespace FreeAgentics.Infra.Engine.Baselines;

/// <summary>Turns aliases into URNs by the rules of Pulumi's own engine.</summary>
internal sealed class AliasResolver(string stack, string project)
{
    /// <summary>The previous URNs of a resource: its own aliases first, then those that follow from its parent's former URN.</summary>
    public ImmutableArray<string> Resolve(Declaration declaration, Registration? parent)
    {
        if (declaration.Aliases.IsEmpty && parent?.FormerUrn is null)
            return [];
        var urns = ImmutableArray.CreateBuilder<string>();
        foreach (var alias in declaration.Aliases)
            AddNew(urns, Collapse(alias, declaration, parent));
        if (parent?.FormerUrn is { } former)
        {
            AddNew(urns, UnderFormerParent(declaration.Type, declaration.Name, parent.Urn, former));
            foreach (var alias in declaration.Aliases)
            {
                var own = Collapse(alias, declaration, parent);
                AddNew(urns, UnderFormerParent(Urn.Type(own), Urn.Name(own), parent.Urn, former));
            }
        }

        return urns.ToImmutable();
    }

    private static void AddNew(ImmutableArray<string>.Builder urns, string urn)
    {
        if (!urns.Contains(urn))
            urns.Add(urn);
    }

    private string Collapse(Alias alias, Declaration declaration, Registration? parent)
    {
        if (alias.Spec is not { } spec)
            return Urn.IsValid(alias.Urn) ? alias.Urn : throw new RefusedException($"invalid alias URN: '{alias.Urn}'");
        var parentUrn = spec.ParentCase == ParentCase.ParentUrn && spec.ParentUrn.Length > 0
            ? spec.ParentUrn
            : parent?.FormerUrn ?? declaration.Parent;
        if (parentUrn.Length > 0 && !Urn.IsValid(parentUrn))
            throw new RefusedException($"invalid parent alias URN: '{parentUrn}'");
        var parentType = parentUrn.Length == 0 || (spec.ParentCase == ParentCase.NoParent && spec.NoParent)
            ? ""
            : Urn.QualifiedType(parentUrn);
        return Urn.New(
            Or(spec.Stack, stack), Or(spec.Project, project), parentType, Or(spec.Type, declaration.Type), Or(spec.Name, declaration.Name));
    }

    // A child named after its parent was named after the parent's former name, too.
    private string UnderFormerParent(string type, string name, string parentUrn, string formerParentUrn)
    {
        var parentName = Urn.Name(parentUrn);
        var formerName = name.StartsWith(parentName, StringComparison.Ordinal)
            ? Urn.Name(formerParentUrn) + name[parentName.Length..]
            : name;
        return Urn.New(stack, project, Urn.QualifiedType(formerParentUrn), type, formerName);
    }

    private static string Or(string value, string fallback) => value.Length > 0 ? value : fallback;
}
