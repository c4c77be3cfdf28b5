namespace Pulumi;

/// <summary>How a provider's function is called.</summary>
public class InvokeOptions
{
    /// <summary>Lends its provider where none is given.</summary>
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }

    internal ProviderResource? ProviderFor(string token) => Provider ?? Parent?.ProviderFor(token);
}
