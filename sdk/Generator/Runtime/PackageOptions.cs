#nullable enable
using System.Collections.Immutable;

namespace Pulumi.Generated;

/// <summary>What every resource and look-up of the package adds to the program's options.</summary>
internal static class PackageOptions
{
    /// <param name="id">An id to read; empty to register, which also overrides an id among the options.</param>
    public static CustomResourceOptions Resource(CustomResourceOptions? options, Input<string>? id, string[] secretOutputs, string[] formerTypes)
    {
        var defaults = new CustomResourceOptions { Version = Package.Version };
        defaults.AdditionalSecretOutputs.AddRange(secretOutputs);
        foreach (var type in formerTypes)
            defaults.Aliases.Add(new Alias { Type = type });
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }

    public static InvokeOptions Invoke(InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        PluginDownloadURL = options?.PluginDownloadURL,
        Version = options?.Version ?? Package.Version,
    };

    public static InvokeOutputOptions Invoke(InvokeOutputOptions options) => new()
    {
        Parent = options.Parent,
        Provider = options.Provider,
        PluginDownloadURL = options.PluginDownloadURL,
        Version = options.Version ?? Package.Version,
        DependsOn = options.DependsOn,
    };
}
