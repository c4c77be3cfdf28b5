using Message = FreeAgentics.Infra.Protocol.Alias;

namespace Pulumi;

/// <summary>Aliases as the engine takes them.</summary>
internal static class AliasMessages
{
    /// <summary>Aliases in parts, without those that are unknown.</summary>
    public static async Task<List<Message>> SpecsAsync(List<Input<Alias>>? aliases)
    {
        var result = new List<Message>();
        foreach (var alias in aliases ?? [])
            if (await alias.AsOutput().GetValueAsync(whenUnknown: null!).ConfigureAwait(false) is { } known)
                result.Add(await OfAsync(known).ConfigureAwait(false));
        return result;
    }

    public static Alias Read(Message message)
    {
        if (message.AliasCase == Message.AliasOneofCase.Urn)
            return new Alias { Urn = message.Urn };

        var spec = message.Spec ?? new Message.Types.Spec();
        return new Alias
        {
            Name = Given(spec.Name),
            Type = Given(spec.Type),
            Stack = Given(spec.Stack),
            Project = Given(spec.Project),
            ParentUrn = Given(spec.ParentUrn),
            NoParent = spec.NoParent,
        };
    }

    private static async Task<Message> OfAsync(Alias alias)
    {
        AliasRules.Check(alias);
        if (alias.Urn is not null)
            return new Message { Urn = alias.Urn };

        var spec = new Message.Types.Spec
        {
            Name = await KnownAsync(alias.Name).ConfigureAwait(false),
            Type = await KnownAsync(alias.Type).ConfigureAwait(false),
            Stack = await KnownAsync(alias.Stack).ConfigureAwait(false),
            Project = await KnownAsync(alias.Project).ConfigureAwait(false),
        };
        if (await KnownAsync(alias.Parent is { } former ? former.Urn : alias.ParentUrn).ConfigureAwait(false) is { Length: > 0 } parent)
            spec.ParentUrn = parent;
        else if (alias.Parent is null && alias.ParentUrn is null)
            spec.NoParent = alias.NoParent;
        return new Message { Spec = spec };
    }

    private static Input<string>? Given(string text) => text.Length == 0 ? null : (Input<string>)text;

    private static async ValueTask<string> KnownAsync(Input<string>? input)
        => input is null ? "" : await input.AsOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
}
