namespace FreeAgentics.Infra.Reports.Tests;

/// <summary>Whole texts, kept beside the tests.</summary>
internal static class Snapshot
{
    /// <summary>Compares a text with the kept one; where they differ, the new one is left in the output folder for a look.</summary>
    /// <param name="name">The file, relative to the test project.</param>
    /// <param name="actual">The text.</param>
    public static void Matches(string name, string actual)
    {
        var kept = Path.Combine(AppContext.BaseDirectory, name);
        var received = kept + ".received";
        File.Delete(received);
        if (File.Exists(kept) && File.ReadAllText(kept) == actual)
            return;
        File.WriteAllText(received, actual);
        Assert.Fail($"The text differs from {name}. Compare it with {received}; if the new one is right, keep it: cp {received} tests/Reports.Tests/{name}");
    }
}
