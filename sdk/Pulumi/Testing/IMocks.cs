namespace Pulumi.Testing;

/// <summary>Stands in for engine and providers in unit tests.</summary>
public interface IMocks
{
    /// <summary>Invents the id and the outputs of a resource.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Invents the result of a function or method.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
