using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Generator.Tests.Surface;

/// <summary>Mocks that record what was registered and called, and answer with the inputs.</summary>
internal sealed class Recorded : IMocks
{
    public ConcurrentDictionary<string, MockResourceArgs> Resources { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<MockCallArgs> Calls { get; } = [];

    public Func<MockCallArgs, ImmutableDictionary<string, object>> Answer { get; init; } = call => call.Args;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources[args.Name!] = args;
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(Answer(args));
    }
}
