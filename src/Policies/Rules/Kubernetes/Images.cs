namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Judges image references.</summary>
internal static class Images
{
    public static Check Versioned(ValueView image) => image.Must(
        reference => reference.Text is { } text && (HasDigest(text) || Tag(text) is not ("latest" or "")),
        "a reference with a tag other than latest");

    public static Check Digested(ValueView image) => image.Must(
        reference => reference.Text is { } text && HasDigest(text),
        "a reference with a digest (name:tag@sha256:…)");

    /// <summary>The tag of a reference; latest where it has none.</summary>
    public static string Tag(string reference)
    {
        var name = reference[(reference.LastIndexOf('/') + 1)..].Split('@')[0];
        return name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? name[(colon + 1)..] : "latest";
    }

    private static bool HasDigest(string reference) => reference.Contains("@sha256:", StringComparison.Ordinal);
}
