using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Entry points of unit tests: the program runs against mocks.</content>
public sealed partial class Deployment
{
    /// <exception cref="RunException">The program failed.</exception>
    /// <exception cref="AggregateException">The program failed in several ways.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => RunOnMocksAsync(mocks, options, run => run.RunAsync(New<TStack>));

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => RunOnMocksAsync(mocks, options, run => run.RunAsync(() => Resolve<TStack>(serviceProvider)));

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var resources = await RunOnMocksAsync(testMocks, testOptions, run => run.RunAsync(DeclareAsync, options: null)).ConfigureAwait(false);
        return ([.. resources.Where(resource => resource.GetResourceType() != Stack.TypeToken)], outputs);

        // The outputs are the test's business, not the mocks'.
        async Task<IDictionary<string, object?>> DeclareAsync()
        {
            outputs = await createResources().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        }
    }

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async Task<IDictionary<string, object?>> () =>
        {
            await createResources().ConfigureAwait(false);
            return new Dictionary<string, object?>();
        }).ConfigureAwait(false);
        return resources;
    }

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<ImmutableArray<Resource>> RunOnMocksAsync(
        IMocks mocks, TestOptions? options, Func<ProgramRun, Task<int>> run)
    {
        var engine = new MockEngine();
        var settings = DeploymentSettings.ForTests(options);
        var monitor = new MockMonitor(mocks, settings);
        await RunAsync(settings, monitor, engine, run).ConfigureAwait(false);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var single] => throw new RunException(single),
            var several => throw new AggregateException(several.Select(error => new RunException(error))),
        };
    }
}
