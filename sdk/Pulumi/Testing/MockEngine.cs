using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program under test logs.</summary>
internal sealed class MockEngine : IEngine
{
    private ImmutableList<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
            ImmutableInterlocked.Update(ref _errors, errors => errors.Add(request.Message));
        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}
