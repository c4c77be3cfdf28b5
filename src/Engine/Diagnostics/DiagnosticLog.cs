using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Secrets;

namespace FreeAgentics.Infra.Engine.Diagnostics;

/// <summary>Gathers the messages of a preview. Safe for use by several threads.</summary>
internal sealed class DiagnosticLog(SecretMask mask)
{
    private const int MaxDebugMessages = 10_000;

    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _messages = [];
    private readonly HashSet<Diagnostic> _errors = [];
    private int _debugMessages;

    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _errors.Count > 0;
        }
    }

    /// <summary>Adds a message. The same error twice counts once; of debug messages only the first ten thousand are kept.</summary>
    public void Add(Diagnostic message)
    {
        lock (_lock)
        {
            if (message.Severity == DiagnosticSeverity.Error && !_errors.Add(message with { Detail = null }))
                return;
            if (message.Severity == DiagnosticSeverity.Debug && ++_debugMessages > MaxDebugMessages)
                return;
            _messages.Add(message);
        }
    }

    public void Error(string message, string? urn = null, string? detail = null) =>
        Add(new Diagnostic(DiagnosticSeverity.Error, message, urn, detail));

    public void Warning(string message, string? urn = null) =>
        Add(new Diagnostic(DiagnosticSeverity.Warning, message, urn));

    /// <summary>Every message, masked; those of resources in ordinal order of their URNs, so that concurrency leaves no trace.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        lock (_lock)
        {
            return [.. _messages
                .Select(message => message with { Message = mask.Apply(message.Message), Detail = message.Detail is { } detail ? mask.Apply(detail) : null })
                .OrderBy(message => message.Urn ?? "", StringComparer.Ordinal)];
        }
    }
}
