namespace Pulumi;

/// <summary>A value that may arrive later, be unknown in a preview or be secret, and that remembers the resources it came from.</summary>
public sealed class Output<T> : IOutput
{
    // The data, a task of it, or a source.
    private readonly object _content;

    internal Output(OutputData data) => _content = data;

    internal Output(OutputSource source) => _content = source;

    internal Output(Task<OutputData> task) => _content = task.IsCompletedSuccessfully ? task.Result : task;

    /// <summary>Known and not secret once the task ends; a task that fails fails the deployment.</summary>
    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsCompletedSuccessfully
            ? new Output<T>(OutputData.Known(value.Result))
            : Awaited(value, isSecret: false);
    }

    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply<ValueTuple>(async value =>
        {
            await func(value).ConfigureAwait(false);
            return default;
        });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Chained(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Chained(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Chained(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Chained(func);

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Chained(value => func(value));

    /// <summary>A hint instead of the value, with a warning in the engine's log.</summary>
    /// <exception cref="InvalidOperationException">PULUMI_ERROR_OUTPUT_STRING is "1" or "true".</exception>
    public override string ToString() => OutputToString.Refuse();

    ValueTask<OutputData> IOutput.GetDataAsync() => GetDataAsync();

    /// <summary>A value that is there, known, not secret and from nowhere: what a literal is.</summary>
    internal bool TryGetPlain(out T value)
    {
        if (_content is OutputData { IsKnown: true, IsSecret: false, Resources.IsEmpty: true } data)
        {
            value = data.ValueAs<T>();
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The data is still to come.</summary>
    internal bool IsPending => _content switch
    {
        Task task => !task.IsCompleted,
        OutputSource source => source.IsPending,
        _ => false,
    };

    /// <summary>A task that runs the program's own code: the deployment waits for it and reports its failure.</summary>
    internal static Output<T> Watched(Task<OutputData> task)
    {
        if (!task.IsCompletedSuccessfully)
            Deployment.Current?.Tasks.Watch(task);
        return new Output<T>(task);
    }

    internal static Output<T> Awaited(Task<T> value, bool isSecret)
        => Watched(OutputChain.AwaitAsync(value, static ended => ((Task<T>)ended).Result, isSecret));

    internal ValueTask<OutputData> GetDataAsync() => _content switch
    {
        OutputData data => new(data),
        Task<OutputData> task => new(task),
        var source => ((OutputSource)source).GetDataAsync(),
    };

    internal async ValueTask<T> GetValueAsync(T whenUnknown)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.IsKnown ? data.ValueAs<T>() : whenUnknown;
    }

    private Output<TResult> Chained<TResult>(Func<T, Output<TResult>?> func)
        => Output<TResult>.Watched(OutputChain.ApplyAsync(this, value => func(OutputData.Unboxed<T>(value))));
}
