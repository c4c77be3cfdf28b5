namespace FreeAgentics.Infra.Schemas;

/// <summary>The JSON documents inside this assembly.</summary>
internal static class EmbeddedDocuments
{
    public static readonly string[] Packages = ["aws", "kubernetes", "random"];

    public static byte[] Read(string package)
    {
        using var stream = typeof(EmbeddedDocuments).Assembly.GetManifestResourceStream(package)
            ?? throw new InvalidOperationException($"This build lacks the schema document '{package}'. Build sdk/Schemas again.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
