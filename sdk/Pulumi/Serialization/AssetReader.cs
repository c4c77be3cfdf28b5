using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads assets and archives off the wire.</summary>
internal static class AssetReader
{
    public static Asset ReadAsset(Struct fields)
        => WireValues.Text(fields, Signatures.PathProperty) is { } path ? new FileAsset(path)
            : WireValues.Text(fields, Signatures.UriProperty) is { } uri ? new RemoteAsset(uri)
            : WireValues.Text(fields, Signatures.TextProperty) is { } text ? new StringAsset(text)
            : throw new InvalidOperationException("Value was marked as Asset, but did not conform to required shape.");

    public static Archive ReadArchive(Struct fields)
        => WireValues.Text(fields, Signatures.PathProperty) is { } path ? new FileArchive(path)
            : WireValues.Text(fields, Signatures.UriProperty) is { } uri ? new RemoteArchive(uri)
            : fields.Fields.TryGetValue(Signatures.AssetsProperty, out var assets)
                && assets.KindCase == Value.KindOneofCase.StructValue ? new AssetArchive(ReadAssets(assets.StructValue))
            : throw new InvalidOperationException("Value was marked as Archive, but did not conform to required shape.");

    private static ImmutableDictionary<string, AssetOrArchive> ReadAssets(Struct assets)
        => assets.Fields.ToImmutableDictionary(
            asset => asset.Key,
            asset => WireValues.SignatureOf(asset.Value) switch
            {
                Signatures.Asset => ReadAsset(asset.Value.StructValue),
                Signatures.Archive => (AssetOrArchive)ReadArchive(asset.Value.StructValue),
                _ => throw new InvalidOperationException("AssetArchive contained an element that wasn't itself an Asset or Archive."),
            });
}
