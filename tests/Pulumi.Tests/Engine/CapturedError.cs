namespace FreeAgentics.Infra.Pulumi.Tests.Engine;

/// <summary>What is written to standard error for the time of a test.</summary>
internal sealed class CapturedError : IDisposable
{
    private readonly TextWriter _previous = Console.Error;
    private readonly StringWriter _text = new();

    public CapturedError() => Console.SetError(_text);

    public string Text => _text.ToString();

    public void Dispose()
    {
        Console.SetError(_previous);
        _text.Dispose();
    }
}
