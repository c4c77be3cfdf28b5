namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Judges image references.</summary>
internal static class Images
{
    public static Check Pinned(ValueView image, string environment) => image.Must(
        reference => reference.Text is { } text && IsPinned(text, environment),
        environment == "prod" ? "a reference with a digest (name:tag@sha256:…)" : "a reference with a tag other than latest");

    private static bool IsPinned(string reference, string environment)
    {
        if (reference.Contains("@sha256:", StringComparison.Ordinal))
            return true;
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        var tag = name.Contains(':', StringComparison.Ordinal) ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : "latest";
        return environment != "prod" && tag is not ("latest" or "");
    }
}
