namespace FreeAgentics.Infra.Generator;

/// <summary>The folder that a package is generated into.</summary>
public static class GeneratedFolder
{
    /// <summary>Writes what changed and removes what is no longer generated, so that an unchanged type set compiles nothing.</summary>
    public static void Write(string folder, IEnumerable<GeneratedFile> files)
    {
        Directory.CreateDirectory(folder);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            kept.Add(path);
            if (!File.Exists(path) || File.ReadAllText(path) != file.Text)
                File.WriteAllText(path, file.Text);
        }

        foreach (var stale in Directory.EnumerateFiles(folder, "*.g.cs").Where(path => !kept.Contains(path)))
            File.Delete(stale);
    }
}
