using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The text itself.</summary>
public sealed class StringAsset : Asset
{
    public StringAsset(string text)
        : base(Signatures.TextProperty, text)
    {
    }
}
