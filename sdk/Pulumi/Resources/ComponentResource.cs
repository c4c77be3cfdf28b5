namespace Pulumi;

/// <summary>A resource that only groups others.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <exception cref="NotSupportedException"><paramref name="remote"/> is true: this SDK has no remote components.</exception>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(Local(type, remote), name, isCustom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
    {
    }

    /// <summary>Registers the properties marked <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputProperties.Of(GetType()).ReadOwn(this));

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Running.RegisterOutputs(this, outputs);
    }

    private static string Local(string type, bool remote)
        => remote
            ? throw new NotSupportedException($"{type} is a remote component; the local Pulumi SDK has none. Build with PulumiSdk=official to use it.")
            : type;
}
