namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Marks a Deployment that is meant to have one pod: nothing waits for it, and a second would do the same again.</summary>
public static class Singleton
{
    public static IReadOnlyDictionary<string, string> Annotation { get; } = new Dictionary<string, string> { ["freeagentics.io/singleton"] = "true" };
}
