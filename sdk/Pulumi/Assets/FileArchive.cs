using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The folder or archive file at a path on the machine that runs the program.</summary>
public sealed class FileArchive : Archive
{
    public FileArchive(string path)
        : base(Signatures.PathProperty, path)
    {
    }
}
