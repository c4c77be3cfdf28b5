namespace FreeAgentics.Infra.Plans.Json;

/// <summary>The names of steps in plan files.</summary>
public static class StepNames
{
    // In the order of StepKind.
    private static readonly string[] Names = ["same", "create", "update", "replace", "delete", "read", "import"];

    public static string Of(StepKind kind) => Names[(int)kind];

    /// <summary>The step of a name, or null where there is none.</summary>
    public static StepKind? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var kind ? (StepKind)kind : null;
}
