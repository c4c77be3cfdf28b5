namespace FreeAgentics.Infra.Engine.Diagnostics;

/// <summary>The engine will not do what a program asks for; the message is for the person who wrote the program.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException()
    {
    }

    public RefusedException(string message)
        : base(message)
    {
    }

    public RefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RefusedException(string message, string? urn)
        : base(message) => Urn = urn;

    /// <summary>The resource that is refused, where there is one already.</summary>
    public string? Urn { get; }

    /// <summary>True where the refusal only follows from another one, which is reported already.</summary>
    public bool Follows { get; init; }
}
