namespace FreeAgentics.Infra.Plans.Json;

/// <summary>A file is not a plan, or not one of a version that this program reads. The message says what is wrong and where.</summary>
public sealed class PlanFormatException : Exception
{
    public PlanFormatException()
    {
    }

    public PlanFormatException(string message)
        : base(message)
    {
    }

    public PlanFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static PlanFormatException Broken(string reason) =>
        new($"This is not a whole plan: {reason} Save it again with './infra preview <stack> --save FILE'.");

    internal static PlanFormatException Misshapen(string path, string expected) =>
        path.StartsWith("deployment", StringComparison.Ordinal) ? BrokenState($"{path} must be {expected}.") : Broken($"{path} must be {expected}.");

    internal static PlanFormatException NotJson(long line, long column) => line == 1 && column == 1
        ? new("The file is empty, or no JSON at all. Take a plan that './infra preview <stack> --save FILE' kept, or a state that 'pulumi stack export' wrote.")
        : new($"The file is cut off, malformed, or no JSON at all: it breaks at line {line}, column {column}. Save the plan, or export the state, again.");

    internal static PlanFormatException Neither(string? looksLike) =>
        new($"This is neither a plan nor a state{(looksLike is null ? "" : $"; it looks like {looksLike}")}. Take a plan that './infra preview <stack> --save FILE' kept, or a state that 'pulumi stack export' wrote.");

    internal static PlanFormatException OfAFailedRun() =>
        new("This is the plan of a preview that failed: resources may be missing in it. Save one of a preview that succeeds.");

    internal static PlanFormatException OtherStateVersion(string found) =>
        new($"The state has version {found}; this program reads version 3. Export it with a current pulumi: 'pulumi stack export --file FILE'.");

    internal static PlanFormatException EmptyState() =>
        new("The state holds no resources: the stack is not deployed. Leave the baseline out to see everything that would be created.");

    internal static PlanFormatException BrokenState(string reason) =>
        new($"This is not a whole state: {reason} Export it again with 'pulumi stack export --file FILE'.");

    internal static PlanFormatException OtherVersion(string found) =>
        new($"The plan has schema version {found}; this program reads version {PlanJson.SchemaVersion}. Save it again with './infra preview <stack> --save FILE'.");
}
