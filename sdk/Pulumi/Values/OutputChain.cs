using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Makes the data of one output of another's, or of a task.</summary>
internal static class OutputChain
{
    /// <summary>What a function makes of a known value; an unknown one stays unknown, and the function is not called.</summary>
    public static async Task<OutputData> ApplyAsync(IOutput output, Func<object?, IOutput?> function)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData.Unknown(data.Resources, data.IsSecret);
        if (function(data.Value) is not { } inner)
            return new(data.Resources, null, isKnown: true, data.IsSecret);

        var result = await inner.GetDataAsync().ConfigureAwait(false);
        return new(data.Resources.Union(result.Resources), result.Value, result.IsKnown, data.IsSecret || result.IsSecret);
    }

    /// <param name="task">The task.</param>
    /// <param name="result">Reads the result of the task when it has ended.</param>
    /// <param name="isSecret">True to make a secret of the result.</param>
    public static async Task<OutputData> AwaitAsync(Task task, Func<Task, object?> result, bool isSecret)
    {
        await task.ConfigureAwait(false);
        return isSecret ? OutputData.Secret(result(task)) : OutputData.Known(result(task));
    }

    public static async Task<OutputData> MarkAsync(IOutput output, bool isSecret)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return new(data.Resources, data.Value, data.IsKnown, isSecret);
    }

    public static async Task<OutputData> DependAsync(IOutput output, Resource resource)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return new(data.Resources.Add(resource), data.Value, data.IsKnown, data.IsSecret);
    }

    public static async Task<bool> IsSecretAsync(IOutput output) => (await output.GetDataAsync().ConfigureAwait(false)).IsSecret;

    public static async Task<bool> IsKnownAsync(IOutput output) => (await output.GetDataAsync().ConfigureAwait(false)).IsKnown;

    public static async Task<ImmutableHashSet<Resource>> ResourcesAsync(IOutput output) => (await output.GetDataAsync().ConfigureAwait(false)).Resources;
}
