using FreeAgentics.Infra.Protocol;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Declarations;

/// <summary>Reads aliases, those of older Node programs included.</summary>
internal static class AliasReader
{
    /// <summary>Brings a request's aliases into one list of proper aliases: URNs first, then specifications.</summary>
    /// <param name="request">The request; changed in place.</param>
    /// <param name="node">True when it comes from the Node SDK.</param>
    public static void Normalize(RegisterResourceRequest request, bool node)
    {
        if (request.AliasURNs.Count == 0 && request.Aliases.Count == 0)
            return;
        Alias[] aliases =
        [
            .. request.AliasURNs.Select(urn => new Alias { Urn = urn }),
            .. node && !request.AliasSpecs ? request.Aliases.Select(FromOldNode) : request.Aliases,
        ];
        request.AliasURNs.Clear();
        request.Aliases.Clear();
        request.Aliases.Add(aliases);
    }

    /// <summary>True when the call comes from the Node SDK.</summary>
    public static bool IsNode(ServerCallContext call) =>
        call.RequestHeaders.GetValue("pulumi-runtime") is { } runtime
            ? runtime == "nodejs"
            : call.RequestHeaders.GetValue("user-agent")?.StartsWith("grpc-node-js/", StringComparison.Ordinal) == true;

    // Old Node programs said "no parent" by an empty parent, and "the same parent" by noParent.
    private static Alias FromOldNode(Alias alias)
    {
        if (alias.Spec is not { } spec)
            return alias;
        var proper = spec.Clone();
        if (spec.ParentCase == Alias.Types.Spec.ParentOneofCase.NoParent && spec.NoParent)
            proper.ClearParent();
        else if (spec.ParentCase == Alias.Types.Spec.ParentOneofCase.None || spec.ParentUrn.Length == 0)
            proper.NoParent = true;
        return new Alias { Spec = proper };
    }
}
