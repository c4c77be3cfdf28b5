using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, for the resources of its package.</summary>
public class ProviderResource : CustomResource
{
    private Task<string>? _reference;

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
        => Package = package;

    private protected ProviderResource(string package, string urn, string id)
        : base($"pulumi:providers:{package}", name: "", OutputData.Known(urn), OutputData.Known(id))
        => Package = package;

    internal string Package { get; }

    /// <summary>URN and id of the provider as a request names it, with the mark for unknown as id while there is none.</summary>
    internal Task<string> ReferenceAsync() => _reference ??= ReadReferenceAsync();

    private async Task<string> ReadReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? Signatures.Unknown : id)}";
    }
}
