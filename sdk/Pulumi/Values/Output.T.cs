namespace Pulumi;

/// <summary>A value that may arrive later, be unknown in a preview or be secret, and that remembers the resources it came from.</summary>
public sealed class Output<T> : IOutput
{
    private readonly object? _pending;
    private readonly OutputData<T> _data;

    internal Output(OutputData<T> data) => _data = data;

    internal Output(OutputSource<T> source) => _pending = source;

    internal Output(Task<OutputData<T>> task)
    {
        if (task.IsCompletedSuccessfully)
            _data = task.Result;
        else
            _pending = task;
    }

    /// <summary>Known and not secret once the task ends; a task that fails fails the deployment.</summary>
    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsCompletedSuccessfully
            ? new Output<T>(OutputData.Known(value.Result))
            : Watched(AwaitAsync(value, isSecret: false));
    }

    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply<ValueTuple>(async value =>
        {
            await func(value).ConfigureAwait(false);
            return default;
        });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Output<TResult>.Watched(ApplyAsync(func));

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Apply<TResult>(value => func(value));

    /// <summary>A hint instead of the value, with a warning in the engine's log.</summary>
    /// <exception cref="InvalidOperationException">PULUMI_ERROR_OUTPUT_STRING is "1" or "true".</exception>
    public override string ToString() => OutputToString.Refuse();

    ValueTask<OutputData<object?>> IOutput.GetBoxedDataAsync()
    {
        var data = GetDataAsync();
        return data.IsCompletedSuccessfully ? new(data.Result.Boxed()) : BoxAsync(data);

        static async ValueTask<OutputData<object?>> BoxAsync(ValueTask<OutputData<T>> data)
            => (await data.ConfigureAwait(false)).Boxed();
    }

    /// <summary>A value that is there, known, not secret and from nowhere: what a literal is.</summary>
    internal bool TryGetPlain(out T value)
    {
        value = _data.Value;
        return _pending is null && _data is { IsKnown: true, IsSecret: false, Resources.IsEmpty: true };
    }

    /// <summary>The data is still to come.</summary>
    internal bool IsPending => _pending switch
    {
        null => false,
        Task task => !task.IsCompleted,
        var source => ((OutputSource<T>)source).IsPending,
    };

    /// <summary>A task that runs the program's own code: the deployment waits for it and reports its failure.</summary>
    internal static Output<T> Watched(Task<OutputData<T>> task)
    {
        if (!task.IsCompletedSuccessfully)
            Deployment.Current?.Tasks.Watch(task);
        return new Output<T>(task);
    }

    internal static async Task<OutputData<T>> AwaitAsync(Task<T> value, bool isSecret)
    {
        var result = await value.ConfigureAwait(false);
        return isSecret ? OutputData.Secret(result) : OutputData.Known(result);
    }

    internal ValueTask<OutputData<T>> GetDataAsync() => _pending switch
    {
        null => new(_data),
        Task<OutputData<T>> task => new(task),
        var source => ((OutputSource<T>)source).GetDataAsync(),
    };

    internal async ValueTask<T> GetValueAsync(T whenUnknown)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData.Unknown<TResult>(data.Resources, data.IsSecret);

        if (func(data.Value) is not { } inner)
            return new(data.Resources, default!, isKnown: true, data.IsSecret);

        var result = await inner.GetDataAsync().ConfigureAwait(false);
        return new(data.Resources.Union(result.Resources), result.Value, result.IsKnown, data.IsSecret || result.IsSecret);
    }
}
