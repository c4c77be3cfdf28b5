namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, isCustom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    /// <summary>A resource that exists elsewhere and is only referred to.</summary>
    private protected CustomResource(string type, string name, OutputData urn, OutputData id)
        : base(type, name, urn)
        => Id = new Output<string>(id);

    /// <summary>The provider's id; unknown while the resource does not exist.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    internal override Type DeclareOutputs(ResourceOutputs outputs)
    {
        Id = outputs.Id;
        base.DeclareOutputs(outputs);
        return typeof(CustomResource);
    }
}
