using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Urns;

namespace FreeAgentics.Infra.Engine.Providers;

/// <summary>A provider's URN and id, as <c>urn::id</c>.</summary>
internal readonly record struct ProviderReference(string Urn, string Id)
{
    /// <exception cref="RefusedException">The text is no provider reference.</exception>
    public static ProviderReference Parse(string text)
    {
        var split = text.LastIndexOf("::", StringComparison.Ordinal);
        var urn = split < 0 ? "" : text[..split];
        if (!Urns.Urn.IsValid(urn) || !TypeToken.IsProvider(Urns.Urn.Type(urn)))
            throw new RefusedException($"could not parse provider reference '{text}': it must be a provider's URN and id, joined by '::'.");
        return new ProviderReference(urn, text[(split + 2)..]);
    }

    /// <summary>The package that the provider serves.</summary>
    public string Package => TypeToken.ProvidedPackage(Urns.Urn.Type(Urn));

    public override string ToString() => $"{Urn}::{Id}";
}
