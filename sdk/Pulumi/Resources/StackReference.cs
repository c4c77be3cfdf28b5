using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>The output, or null; secret only if it is, not because another output of that stack is.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => WithItsOwnSecrecy(name, Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs).Apply(both => both.Item2.GetValueOrDefault(both.Item1)));

    /// <summary>The output; a missing one fails the deployment with a <see cref="KeyNotFoundException"/>.</summary>
    public Output<object> RequireOutput(Input<string> name)
        => WithItsOwnSecrecy(name, Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs).Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
            ? value
            : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException(
                "Cannot call 'GetOutputValueAsync' if the referenced stack has secret outputs. Use 'GetOutput' instead.")
            : data.Value;
    }

    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException(
                "Cannot call 'RequireOutputValueAsync' if the referenced stack has secret outputs. Use 'RequireOutput' instead.")
            : data.Value!;
    }

    internal override Type DeclareOutputs(ResourceOutputs outputs)
    {
        base.DeclareOutputs(outputs);
        Name = outputs.Of<string>("name");
        Outputs = outputs.Of<ImmutableDictionary<string, object>>("outputs");
        SecretOutputNames = outputs.Of<ImmutableArray<string>>("secretOutputNames");
        return typeof(StackReference);
    }

    private Output<T> WithItsOwnSecrecy<T>(Input<string> name, Output<T> output)
    {
        return new(MarkAsync());

        async Task<OutputData> MarkAsync()
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return new(data.Resources, data.Value, data.IsKnown, await IsSecretAsync(name).ConfigureAwait(false));
        }
    }

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var wanted = await name.AsOutput().GetDataAsync().ConfigureAwait(false);
        var secrets = await SecretOutputNames.GetDataAsync().ConfigureAwait(false);
        if (!wanted.IsKnown || !secrets.IsKnown)
            return (await Outputs.GetDataAsync().ConfigureAwait(false)).IsSecret;
        return secrets.ValueAs<ImmutableArray<string>>() is { IsDefault: false } names && names.Contains(wanted.ValueAs<string>());
    }
}
