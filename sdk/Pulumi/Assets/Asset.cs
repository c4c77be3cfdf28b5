using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The content of one file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, string value)
        : base(Signatures.Asset, property, value)
    {
    }
}
