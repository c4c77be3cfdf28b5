using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The file behind a URI.</summary>
public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri)
        : base(Signatures.UriProperty, uri)
    {
    }
}
