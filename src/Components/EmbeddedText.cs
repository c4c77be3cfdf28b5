using System.Text;

namespace FreeAgentics.Infra.Components;

/// <summary>Files that are part of this assembly.</summary>
internal static class EmbeddedText
{
    /// <param name="path">Below this project's folder, with slashes.</param>
    /// <exception cref="FileNotFoundException">The assembly has no such file.</exception>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"the assembly holds no file {path}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
