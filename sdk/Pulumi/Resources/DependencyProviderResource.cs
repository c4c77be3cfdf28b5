namespace Pulumi;

/// <summary>A provider of which only the reference is known.</summary>
/// <param name="reference">The provider's URN and id, joined by "::".</param>
internal sealed class DependencyProviderResource(string reference)
    : ProviderResource(
        ResourceUrn.Type(UrnOf(reference)).Split(':') is [_, _, var package] ? package : "",
        UrnOf(reference),
        reference[(UrnOf(reference).Length + 2)..])
{
    private static string UrnOf(string reference)
    {
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        return separator >= 0
            ? reference[..separator]
            : throw new ArgumentException($"'{reference}' is not a provider reference: it lacks '::' between URN and id.", nameof(reference));
    }
}
