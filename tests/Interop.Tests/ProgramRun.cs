using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Interop.Tests.Recording;

namespace FreeAgentics.Infra.Interop.Tests;

/// <summary>One program run against the engine, with what it asked.</summary>
public sealed record ProgramRun(PreviewResult Result, IReadOnlyList<RecordedCall> Calls, int ExitCode)
{
    /// <summary>The messages that failed the preview.</summary>
    public IEnumerable<string> Errors =>
        from diagnostic in Result.Diagnostics where diagnostic.Severity == DiagnosticSeverity.Error select diagnostic.Message;
}
