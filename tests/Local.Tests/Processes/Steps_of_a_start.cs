using FreeAgentics.Infra.Local.Steps;

namespace FreeAgentics.Infra.Local.Tests.Processes;

public sealed class Steps_of_a_start : IStepObserver
{
    private readonly List<string> _done = [];

    [Fact]
    public async Task Begin_when_what_they_need_is_done()
    {
        using var steps = new StepRunner(this, default);
        var gate = new TaskCompletionSource();
        var first = steps.Run("first", _ => gate.Task);
        _ = steps.Run("second", _ => Task.CompletedTask, first);
        _ = steps.Run("beside", _ => Task.CompletedTask);
        gate.SetResult();
        await steps.AllAsync();

        Assert.Equal(["beside", "first", "second"], _done);
    }

    [Fact]
    public async Task End_with_the_first_failure_and_its_reason()
    {
        using var steps = new StepRunner(this, default);
        var patient = steps.Run("patient", stop => Task.Delay(Timeout.Infinite, stop));
        var broken = steps.Run("broken", _ => throw new LocalException("out of order"));
        _ = steps.Run("after", _ => Task.CompletedTask, broken, patient);

        Assert.Equal("out of order", (await Assert.ThrowsAsync<LocalException>(steps.AllAsync)).Message);
        Assert.Equal([], _done);
        Assert.True(patient.IsCanceled);
    }

    [Fact]
    public async Task End_when_the_user_wants_no_more()
    {
        using var stop = new CancellationTokenSource();
        using var steps = new StepRunner(this, stop.Token);
        _ = steps.Run("patient", token => Task.Delay(Timeout.Infinite, token));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(steps.AllAsync);
    }

    void IStepObserver.Done(string name, TimeSpan waited, TimeSpan took) => _done.Add(name);

    void IStepObserver.Note(string sentence) => throw new InvalidOperationException(sentence);
}
