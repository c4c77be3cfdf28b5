namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>The provider's id of an existing resource to adopt.</summary>
    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    internal List<string>? GivenAdditionalSecretOutputs => _additionalSecretOutputs;

    internal Dictionary<string, string>? GivenEnvVarMappings => _envVarMappings;

    /// <summary>New options in which single values of the second replace those of the first, and lists are appended.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = (CustomResourceOptions?)options1?.Clone() ?? new CustomResourceOptions();
        if (options2 is not null)
            merged.Take(options2);
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = (CustomResourceOptions)base.Clone();
        copy._additionalSecretOutputs = Copied(_additionalSecretOutputs);
        copy._envVarMappings = _envVarMappings is null ? null : new(_envVarMappings);
        return copy;
    }

    private protected override void Take(ResourceOptions other)
    {
        base.Take(other);
        var custom = (CustomResourceOptions)other;
        DeleteBeforeReplace = custom.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = custom.ImportId ?? ImportId;
        _additionalSecretOutputs = Joined(_additionalSecretOutputs, custom._additionalSecretOutputs);
        foreach (var (name, mapped) in custom._envVarMappings ?? [])
            EnvVarMappings[name] = mapped;
    }
}
