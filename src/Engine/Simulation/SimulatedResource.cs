using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation;

/// <summary>A resource whose computed values are being made up. A value that would need an unknown input becomes unknown.</summary>
internal sealed class SimulatedResource
{
    private readonly ImmutableSortedDictionary<string, PropertyValue>.Builder _outputs;

    public SimulatedResource(string urn, string type, string name, ObjectValue inputs, ProviderSite site)
    {
        (Urn, Type, Name, Inputs) = (urn, type, name, inputs);
        Site = Text(inputs, "region") is { } region ? site with { Region = region } : site;
        Region = inputs["region"] is UnknownValue ? null : Site.Region;
        _outputs = inputs.Properties.ToBuilder();
    }

    public string Urn { get; }

    public string Type { get; }

    public string Name { get; }

    public ObjectValue Inputs { get; }

    public ProviderSite Site { get; }

    /// <summary>The resource's own region, else its provider's; null while unknown.</summary>
    public string? Region { get; }

    /// <summary>The provider's id; null while unknown.</summary>
    public string? Id { get; set; }

    public ObjectValue Outputs => new(_outputs.ToImmutable());

    /// <summary>An input's text; null where it is not set, unknown, or no text. Secrets count as unknown.</summary>
    public string? Text(string input) => Text(Inputs, input);

    /// <summary>An input's text, or a fallback where it is not set; null while unknown.</summary>
    public string? TextOr(string input, string fallback) => Inputs[input] is null ? fallback : Text(input);

    public bool IsTrue(string input) => Inputs[input] is BoolValue { Value: true };

    /// <summary>Hexadecimal digits of the resource's own.</summary>
    public string Hex(int digits, string purpose = "") => StableHash.Hex(Urn + purpose, digits);

    /// <summary>An id in the form of EC2: a prefix and 17 hexadecimal digits, <c>vpc-0…</c>.</summary>
    public string Ec2Id(string prefix, string purpose = "") => $"{prefix}-0{Hex(16, purpose)}";

    /// <summary>An ARN; null where a part of it is unknown.</summary>
    public string? Arn(string service, string? resource, bool regional = true, bool ofAccount = true)
    {
        if (resource is null || (regional && Region is null) || (ofAccount && Site.Account is null))
            return null;
        return $"arn:{Site.Partition}:{service}:{(regional ? Region : "")}:{(ofAccount ? Site.Account : "")}:{resource}";
    }

    /// <summary>Sets an output that the inputs do not set; null makes it unknown.</summary>
    public void Set(string output, string? value) => Set(output, value is null ? UnknownValue.Instance : new StringValue(value));

    public void Set(string output, PropertyValue value)
    {
        if (!Inputs.Properties.ContainsKey(output))
            _outputs[output] = value;
    }

    /// <summary>Replaces an output, whatever the inputs say.</summary>
    public void Override(string output, PropertyValue value) => _outputs[output] = value;

    public bool Has(string output) => _outputs.ContainsKey(output);

    private static string? Text(ObjectValue from, string name) => (from[name] as StringValue)?.Value;
}
