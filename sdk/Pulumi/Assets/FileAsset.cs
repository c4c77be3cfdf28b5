using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The file at a path on the machine that runs the program.</summary>
public sealed class FileAsset : Asset
{
    public FileAsset(string path)
        : base(Signatures.PathProperty, path)
    {
    }
}
