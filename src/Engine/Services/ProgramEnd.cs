namespace FreeAgentics.Infra.Engine.Services;

/// <summary>Whether the program said that it has declared everything.</summary>
internal sealed class ProgramEnd
{
    private volatile bool _signalled;

    public bool Signalled => _signalled;

    public void Signal() => _signalled = true;
}
