namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>Providers for the component's children, one a package.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    internal List<ProviderResource>? GivenProviders => _providers;

    /// <summary>
    /// New options in which single values of the second replace those of the first, and lists are appended; of two
    /// providers of a package the later one stays.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = (ComponentResourceOptions?)options1?.Clone() ?? new ComponentResourceOptions();
        if (options2 is not null)
            merged.Take(options2);
        merged._providers = LastOfEachPackage(merged._providers);
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = (ComponentResourceOptions)base.Clone();
        copy._providers = Copied(_providers);
        return copy;
    }

    private protected override void Take(ResourceOptions other)
    {
        base.Take(other);
        _providers = Joined(_providers, ((ComponentResourceOptions)other)._providers);
    }

    private static List<ProviderResource>? LastOfEachPackage(List<ProviderResource>? providers)
        => providers is null ? null : [.. providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse()];
}
