namespace Pulumi;

/// <summary>The engine ended before the program did: it was cancelled, or has reported why.</summary>
internal static class EngineStopped
{
    // One instance, so that it is reported once, however many calls it breaks.
    public static RunException Failure { get; } = new("The engine has ended the deployment before the program was done.");
}
