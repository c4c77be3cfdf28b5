using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Assets and archives by their names.</summary>
public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(Signatures.AssetsProperty, assets.ToImmutableDictionary())
    {
    }
}
