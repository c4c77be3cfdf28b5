namespace Pulumi;

/// <summary>What the engine has to know of a resource beside its inputs.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;
    private List<Input<Alias>>? _aliases;

    protected ResourceOptions()
    {
    }

    /// <summary>The provider's id of a resource to read instead of registering one.</summary>
    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Null takes the parent's.</summary>
    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The version of the provider's plug-in.</summary>
    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    /// <summary>The URN of a resource that exists in the stack and is to be read back.</summary>
    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    internal InputList<Resource>? GivenDependsOn => _dependsOn;

    internal InputList<Resource>? GivenReplaceWith => _replaceWith;

    internal List<string>? GivenIgnoreChanges => _ignoreChanges;

    internal List<string>? GivenReplaceOnChanges => _replaceOnChanges;

    internal List<string>? GivenHideDiffs => _hideDiffs;

    internal List<ResourceTransformation>? GivenTransformations => _resourceTransformations;

    internal List<ResourceTransform>? GivenTransforms => _resourceTransforms;

    internal List<Input<Alias>>? GivenAliases => _aliases;

    /// <summary>A copy that later changes to these options do not reach.</summary>
    internal virtual ResourceOptions Clone()
    {
        var copy = (ResourceOptions)MemberwiseClone();
        copy.CustomTimeouts = CustomTimeouts?.Clone();
        copy._dependsOn = _dependsOn?.Clone();
        copy._replaceWith = _replaceWith?.Clone();
        copy._ignoreChanges = Copied(_ignoreChanges);
        copy._replaceOnChanges = Copied(_replaceOnChanges);
        copy._hideDiffs = Copied(_hideDiffs);
        copy._resourceTransformations = Copied(_resourceTransformations);
        copy._resourceTransforms = Copied(_resourceTransforms);
        copy._aliases = Copied(_aliases);
        return copy;
    }

    /// <summary>Takes over what the other has: single values replace, lists are appended.</summary>
    private protected virtual void Take(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Urn = other.Urn ?? Urn;
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        _dependsOn = Joined(_dependsOn, other._dependsOn);
        _replaceWith = Joined(_replaceWith, other._replaceWith);
        _ignoreChanges = Joined(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Joined(_replaceOnChanges, other._replaceOnChanges);
        _hideDiffs = Joined(_hideDiffs, other._hideDiffs);
        _resourceTransformations = Joined(_resourceTransformations, other._resourceTransformations);
        _resourceTransforms = Joined(_resourceTransforms, other._resourceTransforms);
        _aliases = Joined(_aliases, other._aliases);
    }

    private protected static List<T>? Copied<T>(List<T>? list) => list is null ? null : [.. list];

    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second)
        => first is null ? Copied(second) : second is null ? first : [.. first, .. second];

    private static InputList<T>? Joined<T>(InputList<T>? first, InputList<T>? second)
        => first is null ? second?.Clone() : second is null ? first : first.Concat(second);
}
