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
        Broken($"{path} must be {expected}.");

    internal static PlanFormatException OtherVersion(string found) =>
        new($"The plan has schema version {found}; this program reads version {PlanJson.SchemaVersion}. Save it again with './infra preview <stack> --save FILE'.");
}
