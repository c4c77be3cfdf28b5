using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <content>Entry points of programs. All return the exit code: 0, 32 after reported failures, 1 otherwise.</content>
public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action)
        => RunAsync(() =>
        {
            action();
            return ImmutableDictionary<string, object?>.Empty;
        });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func)
        => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func)
        => RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        });

    /// <summary>Runs a function that declares resources and returns the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
        => RunOnEngineAsync(run => run.RunAsync(func, options));

    /// <summary>Runs a stack class: its constructor declares the resources.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RunOnEngineAsync(run => run.RunAsync(New<TStack>));

    /// <summary>Runs a stack class that a service provider makes.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunOnEngineAsync(run => run.RunAsync(() => Resolve<TStack>(serviceProvider)));
    }

    // new TStack() would wrap what the constructor throws.
    private static TStack New<TStack>()
        where TStack : Stack
        => (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, null, null, null)!;

    private static TStack Resolve<TStack>(IServiceProvider services)
        where TStack : Stack
        => services.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with the service provider before calling RunAsync.");

    private static async Task<int> RunOnEngineAsync(Func<ProgramRun, Task<int>> run)
    {
        ProgramEnvironment environment;
        try
        {
            environment = ProgramEnvironment.Read();
        }
        catch (RunException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return Environment.ExitCode = 1;
        }

        using var connection = EngineConnection.Open(environment);
        return await RunAsync(environment.Settings, connection.Monitor, connection.Engine, async program =>
        {
            program.AnnounceLocalSdk();
            return await run(program).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    // Asynchronous, so that the current deployment is the caller's own again after the run.
    private static async Task<int> RunAsync(
        DeploymentSettings settings, IMonitor monitor, IEngine engine, Func<ProgramRun, Task<int>> run)
    {
        if (Current is not null)
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");

        var deployment = new Deployment(settings, monitor, engine);
        CurrentInContext.Value = deployment;
        try
        {
            return await run(new ProgramRun(deployment)).ConfigureAwait(false);
        }
        finally
        {
            await deployment.Callbacks.DisposeAsync().ConfigureAwait(false);
        }
    }
}
