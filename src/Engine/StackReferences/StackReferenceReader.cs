using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.StackReferences;

/// <summary>Reads the outputs of other stacks.</summary>
internal sealed class StackReferenceReader(PreviewRequest preview)
{
    public const string Type = "pulumi:pulumi:StackReference";

    /// <summary>What a StackReference answers: the name, the outputs, and which of them are secret.</summary>
    /// <exception cref="RefusedException">There is no such stack, or its outputs cannot be had.</exception>
    public async Task<ObjectValue> ReadAsync(string name, CancellationToken cancellation)
    {
        var outputs = await OutputsAsync(name, cancellation)
            ?? throw new RefusedException($"unknown stack '{name}'.{Known()} Name it as stack, project/stack or organization/project/stack, or hand its outputs over with --stack-outputs FILE.");
        var secrets = outputs.Properties.Where(output => output.Value.HasSecrets).Select(PropertyValue (output) => new StringValue(output.Key));
        var result = ObjectValue.Empty.Properties.ToBuilder();
        result["name"] = new StringValue(name);
        result["outputs"] = outputs;
        result["secretOutputNames"] = new ArrayValue([.. secrets]);
        return new ObjectValue(result.ToImmutable());
    }

    private async Task<ObjectValue?> OutputsAsync(string name, CancellationToken cancellation)
    {
        if (preview.StackOutputs is not { } source)
            return null;
        try
        {
            return await source(name, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new RefusedException($"the outputs of the stack '{name}' cannot be had: {failure.Message}", failure);
        }
    }

    private string Known()
    {
        const string prefix = "Pulumi.";
        if (!Directory.Exists(preview.RootDirectory))
            return "";
        string[] stacks = [.. Directory.EnumerateFiles(preview.RootDirectory, "Pulumi.*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file)[prefix.Length..]).Order(StringComparer.Ordinal)];
        return stacks.Length == 0 ? "" : $" This project has {string.Join(", ", stacks)}.";
    }
}
