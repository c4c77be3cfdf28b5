namespace FreeAgentics.Infra.Plans.Json;

/// <summary>The names of steps in plan files.</summary>
public static class StepNames
{
    private static readonly (StepKind Kind, string Name)[] Names =
    [
        (StepKind.Same, "same"),
        (StepKind.Create, "create"),
        (StepKind.Update, "update"),
        (StepKind.Replace, "replace"),
        (StepKind.Delete, "delete"),
        (StepKind.Read, "read"),
        (StepKind.Import, "import"),
    ];

    public static string Of(StepKind kind) => Names[(int)kind].Name;

    /// <summary>The step of a name, or null where there is none.</summary>
    public static StepKind? Parse(string name)
    {
        foreach (var (kind, known) in Names)
        {
            if (known == name)
                return kind;
        }

        return null;
    }
}
