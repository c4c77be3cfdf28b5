namespace Pulumi;

/// <summary>The running deployment, as <see cref="Deployment.Instance"/> gives it.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    public string OrganizationName => _deployment.Settings.OrganizationName;

    public string ProjectName => _deployment.Settings.ProjectName;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The engine does not tell.</exception>
    public string RootDirectory => _deployment.Settings.RootDirectory
        ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    public string StackName => _deployment.Settings.StackName;

    public bool IsDryRun => _deployment.Settings.IsPreview;

    /// <summary>Calls a provider's function; unknown, without a call, while an argument is unknown.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Output<T>.Watched(_deployment.Functions.InvokeOutputAsync<T>(token, args, options));

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => Invoke<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider's function whose result has one property.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Output<T>.Watched(_deployment.Functions.InvokeSingleOutputAsync<T>(token, args, options));

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => InvokeSingle<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider's function now, whatever the arguments are.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Functions.InvokeAsync<T>(token, args, options);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Functions.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a provider's function whose result has one property, now.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Functions.InvokeSingleAsync<T>(token, args, options);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Output<T>.Watched(_deployment.Functions.CallAsync<T>(token, args, self, options));

    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Call<object>(token, args, self, options);
}
