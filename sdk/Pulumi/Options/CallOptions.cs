namespace Pulumi;

/// <summary>How a method of a resource is called.</summary>
public class CallOptions
{
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }

    internal ProviderResource? ProviderFor(string token) => Provider ?? Parent?.ProviderFor(token);
}
