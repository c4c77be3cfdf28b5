using System.Collections.Concurrent;
using FreeAgentics.Infra.Engine.Diagnostics;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Services;

/// <summary>Reports refusals once, whatever way they come back through the program.</summary>
internal sealed class Refusals(DiagnosticLog log)
{
    private readonly ConcurrentDictionary<string, string?> _sent = new(StringComparer.Ordinal);

    /// <summary>Reports a refused resource.</summary>
    public void Report(RefusedException refusal)
    {
        if (!refusal.Follows)
            log.Error(refusal.Message, refusal.Urn);
    }

    /// <summary>The error that the program gets instead of an answer. Reported when the program passes it on, which it may not do.</summary>
    public RpcException ToError(RefusedException refusal)
    {
        _sent.TryAdd(refusal.Message, refusal.Urn);
        return new RpcException(new Status(StatusCode.Unknown, refusal.Message));
    }

    /// <summary>True where a program's message only wraps an error that it got from here; the error itself is then reported.</summary>
    public bool Unwrap(string programMessage)
    {
        foreach (var (message, urn) in _sent)
        {
            if (!programMessage.Contains(message, StringComparison.Ordinal))
                continue;
            log.Add(new Diagnostic(DiagnosticSeverity.Error, message, urn, programMessage));
            return true;
        }

        return false;
    }
}
