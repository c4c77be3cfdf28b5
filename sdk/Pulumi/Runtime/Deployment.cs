namespace Pulumi;

/// <summary>One run of a program against an engine.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> CurrentInContext = new();

    private Stack? _stack;

    private Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Monitor = monitor;
        Config = ConfigValues.FromEnvironment();
        Features = new MonitorFeatureSet(monitor);
        Log = new EngineLog(engine, Tasks);
        Engine = engine;
        Callbacks = new CallbackServer();
        Functions = new FunctionCalls(this);
        PublicInstance = new DeploymentInstance(this);
    }

    /// <exception cref="InvalidOperationException">No program is running.</exception>
    public static DeploymentInstance Instance => Running.PublicInstance;

    /// <summary>The deployment that the calling code runs in, or null.</summary>
    internal static Deployment? Current => CurrentInContext.Value;

    /// <exception cref="InvalidOperationException">No program is running.</exception>
    internal static Deployment Running
        => Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal IEngine Engine { get; }

    internal ConfigValues Config { get; }

    internal MonitorFeatureSet Features { get; }

    internal InFlightTasks Tasks { get; } = new();

    internal EngineLog Log { get; }

    internal CallbackServer Callbacks { get; }

    internal FunctionCalls Functions { get; }

    internal DependencyWaits Waits { get; } = new();

    internal RegistrationGate Gate { get; } = new();

    internal Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    private DeploymentInstance PublicInstance { get; }

    /// <summary>Fails the deployment unless the version of the Pulumi CLI that runs it is within a range such as ">=3.100.0".</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        var deployment = Running;
        var check = RequirePulumiVersionAsync(deployment.Engine, pulumiVersionRange);
        deployment.Tasks.Watch(check);
        return check;
    }

    internal void ReadOrRegister(Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options)
        => Tasks.Watch(new ResourceRegistration(this, resource, outputs, args, options).RunAsync());

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Tasks.Watch(new OutputRegistration(this, resource, outputs).RunAsync());

    private static async Task RequirePulumiVersionAsync(IEngine engine, string range)
    {
        try
        {
            await engine.RequirePulumiVersionAsync(range).ConfigureAwait(false);
        }
        catch (Grpc.Core.RpcException e)
        {
            throw new RunException(
                e.StatusCode == Grpc.Core.StatusCode.Unimplemented
                    ? "The installed version of the CLI does not support the `RequirePulumiVersion` RPC. Please upgrade the Pulumi CLI"
                    : e.Status.Detail,
                e);
        }
    }
}
