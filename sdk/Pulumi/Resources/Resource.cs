using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Anything that the engine keeps in a stack.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly Lock _childrenLock = new();
    private readonly List<Input<Alias>>? _aliases;
    private readonly Resource? _parent;
    private ImmutableArray<Input<string>>? _formerUrns;
    private HashSet<Resource>? _children;
    private ImmutableHashSet<Resource>? _itself;

    private protected Resource(string type, string name, bool isCustom, ResourceArgs args, ResourceOptions options)
    {
        _type = NotEmpty(type, nameof(type));
        _name = NotEmpty(name, nameof(name));
        var deployment = Deployment.Running;

        // Before anybody else can see this resource: a child may ask for the URN from another thread.
        var outputs = new ResourceOutputs(this);
        var declared = DeclareOutputs(outputs);
        if (isCustom || options.Urn is not null)
            OutputProperties.Fill(this, outputs, declared);

        var parent = type == Stack.TypeToken ? null : options.Parent ?? (options.Urn is null ? deployment.Stack : null);
        _transformations = [.. options.GivenTransformations ?? [], .. parent?._transformations ?? []];
        (args, options) = Transformed(args, options);
        options = options.Clone();
        if (options.Provider is not null && options is ComponentResourceOptions { GivenProviders.Count: > 0 })
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);

        if (options.Parent is { } above)
        {
            above.Adopt(this);
            options.Protect ??= above.Protect;
            _providers = above._providers;
        }

        _providers = isCustom ? ProvidersOfCustom(options) : ProvidersOfComponent((ComponentResourceOptions)options);
        Protect = options.Protect;
        Provider = isCustom ? options.Provider : null;
        Version = options.Version;
        PluginDownloadURL = options.PluginDownloadURL;
        (_aliases, _parent) = (options.GivenAliases, options.Parent);
        deployment.ReadOrRegister(this, outputs, args, options);
    }

    /// <summary>A resource that exists elsewhere and is only referred to.</summary>
    private protected Resource(string type, string name, OutputData urn)
    {
        (_type, _name) = (type, name);
        Urn = new Output<string>(new OutputData(Itself, urn.Value, urn.IsKnown, urn.IsSecret));
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool? Protect { get; }

    /// <summary>The provider of a custom resource, its own or its parent's; null for the default one and for components.</summary>
    internal ProviderResource? Provider { get; }

    internal string? Version { get; }

    internal string? PluginDownloadURL { get; }

    /// <summary>What the resource's aliases come to, for engines that want whole URNs.</summary>
    internal ImmutableArray<Input<string>> FormerUrns
        => HasAliases ? _formerUrns ??= AliasUrns.Of(_aliases, _name, _type, _parent) : [];

    internal bool HasAliases => _aliases is { Count: > 0 };

    /// <summary>The set of only this resource: where its outputs come from.</summary>
    internal ImmutableHashSet<Resource> Itself => _itself ??= [this];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>Gives the outputs that the type declares their sources, and nothing else, before any constructor body runs.</summary>
    /// <returns>The class whose <see cref="OutputAttribute"/> properties, inherited ones included, have been declared.</returns>
    /// <remarks>
    /// This is the hook of generated types, for instance <c>base.DeclareOutputs(outputs); Arn = outputs.Of&lt;string&gt;("arn");
    /// return typeof(Bucket);</c>. The properties of classes further derived are found by reflection, once a type.
    /// </remarks>
    internal virtual Type DeclareOutputs(ResourceOutputs outputs)
    {
        Urn = outputs.Urn;
        return typeof(Resource);
    }

    /// <summary>The provider that this resource lends its children, or calls in its name, for a token's package.</summary>
    internal ProviderResource? ProviderFor(string token)
        => !_providers.IsEmpty && TypeTokens.Package(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    /// <summary>The children given with this resource as their explicit parent so far.</summary>
    internal ImmutableArray<Resource> Children()
    {
        lock (_childrenLock)
            return _children is null ? [] : [.. _children];
    }

    private static string NotEmpty(string value, string parameter)
        => string.IsNullOrEmpty(value) ? throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter) : value;

    private void Adopt(Resource child)
    {
        if (this is not ComponentResource)
            return;
        lock (_childrenLock)
            (_children ??= []).Add(child);
    }

    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent;
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;
            // Which transformations apply was decided by the parent.
            if (result.Options.Parent != parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersOfCustom(ResourceOptions options)
    {
        if (options.Provider is null)
        {
            options.Provider = options.Parent?.ProviderFor(_type);
            return _providers;
        }

        return TypeTokens.Package(_type) is { } package ? _providers.SetItem(package, options.Provider) : _providers;
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersOfComponent(ComponentResourceOptions options)
    {
        var given = options.Provider is { } single ? [single] : options.GivenProviders ?? [];
        return given.Aggregate(_providers, (providers, provider) => providers.SetItem(provider.Package, provider));
    }
}
