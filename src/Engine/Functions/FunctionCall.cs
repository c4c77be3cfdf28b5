using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>A provider function about to be answered. Results say the arguments again; what cannot be derived stays unknown.</summary>
internal sealed class FunctionCall
{
    private readonly ImmutableSortedDictionary<string, PropertyValue>.Builder _results;

    public FunctionCall(string token, ObjectValue arguments, ProviderSite site)
    {
        Token = token;
        Arguments = arguments;
        Site = arguments["region"] is StringValue region ? site with { Region = region.Value } : site;
        _results = arguments.Properties.ToBuilder();
    }

    public string Token { get; }

    public ObjectValue Arguments { get; }

    public ProviderSite Site { get; }

    public ObjectValue Results => new(_results.ToImmutable());

    /// <summary>An argument's text, secrets laid open; null where it is not set, unknown, or no text.</summary>
    public string? Text(string argument) => Arguments[argument] switch
    {
        StringValue text => text.Value,
        SecretValue { Value: StringValue text } => text.Value,
        _ => null,
    };

    /// <summary>Sets a result that the arguments do not set; null makes it unknown.</summary>
    public void Set(string result, string? value) => Set(result, value is null ? UnknownValue.Instance : new StringValue(value));

    public void Set(string result, PropertyValue value) => _results.TryAdd(result, value);

    /// <summary>An ARN; null where a part of it is unknown.</summary>
    public string? Arn(string service, string resource, bool regional = true, bool ofAccount = true) =>
        (regional && Site.Region is null) || (ofAccount && Site.Account is null)
            ? null
            : $"arn:{Site.Partition}:{service}:{(regional ? Site.Region : "")}:{(ofAccount ? Site.Account : "")}:{resource}";

    /// <summary>Hexadecimal digits that follow from the function, its arguments and its site.</summary>
    public string Hex(int digits) => Simulation.StableHash.Hex($"{Token} {StructWriter.Write(Arguments, WireAbilities.All)} {Site.Region} {Site.Account}", digits);
}
