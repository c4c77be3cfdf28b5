using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The root of all resources of a program; its properties marked <see cref="OutputAttribute"/> are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", options?.ToComponentOptions())
        => Deployment.Running.Stack = this;

    /// <summary>A stack whose resources a function declares.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> declare, StackOptions? options)
        : this(options)
    {
        Outputs = Output.Create(DeclareAsync(declare));
        RegisterOutputs(Outputs);
    }

    internal Output<IDictionary<string, object?>> Outputs { get; private set; }
        = Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Registers what the constructor has left in the stack's output properties.</summary>
    /// <exception cref="RunException">A property has no value or is not an <see cref="Output{T}"/>.</exception>
    internal void RegisterOwnOutputs()
    {
        var outputs = OutputProperties.Of(GetType()).ReadOwn(this);
        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unassigned.Count > 0)
            throw new RunException($"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");

        var wrong = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (wrong.Count > 0)
            throw RunException.OutputsHaveIncorrectType(wrong);

        Outputs = Output.Create(outputs);
        RegisterOutputs(Outputs);
    }

    // Asynchronous also for what the function throws before its first await.
    private static async Task<IDictionary<string, object?>> DeclareAsync(Func<Task<IDictionary<string, object?>>> declare)
        => (await declare().ConfigureAwait(false)).ToImmutableDictionary();
}
