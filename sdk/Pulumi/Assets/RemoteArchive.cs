using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The archive file behind a URI.</summary>
public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri)
        : base(Signatures.UriProperty, uri)
    {
    }
}
