using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Grpc.Core;
using Pulumi;
using Deployment = Pulumi.Deployment;
using Log = Pulumi.Log;

namespace FreeAgentics.Infra.Pulumi.Tests.Failures;

public sealed class FailureTests
{
    [Fact]
    public async Task An_exception_inside_Apply_is_reported_once_even_if_resources_wait_for_its_result()
    {
        var (exitCode, errors, _) = await RunAsync(() =>
        {
            var first = new Widget("first");
            var label = first.Id.Apply(string (_) => throw new InvalidOperationException("boom"));
            _ = new Widget("second", new WidgetArgs { Label = label });
            _ = new Widget("third", new WidgetArgs { Label = Output.Format($"{label}!") });
        });

        Assert.Equal(32, exitCode);
        var error = Assert.Single(errors);
        Assert.Contains("System.InvalidOperationException: boom", error, StringComparison.Ordinal);
        Assert.Contains("FailureTests.cs:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_a_task_inside_Apply_that_nobody_uses_is_reported()
    {
        var (exitCode, errors, _) = await RunAsync(() =>
        {
            _ = new Widget("w").Id.Apply(async Task (_) =>
            {
                await Task.Delay(20);
                throw new RunException("too late");
            });
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["too late"], errors);
    }

    [Fact]
    public async Task An_exception_in_a_constructor_is_reported_and_what_was_declared_before_it_still_goes_out()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);

        var exitCode = await Deployment.RunAsync<BrokenStack>();

        Assert.Equal(32, exitCode);
        Assert.Equal(["the lid does not fit"], engine.Log.Errors);
        Assert.Equal(["shop-dev", "before"], engine.Monitor.Registrations.Select(request => request.Name));
        Assert.Equal(0, engine.Monitor.Shutdowns);
    }

    [Fact]
    public async Task An_exception_in_an_awaited_task_of_the_program_is_reported()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(async () =>
        {
            await Task.Yield();
            throw new RunException("no such file");
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["no such file"], engine.Log.Errors);
    }

    [Fact]
    public async Task A_resource_that_the_engine_refuses_is_reported_once_with_its_name_however_much_depends_on_it()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);
        engine.Monitor.Register = (request, response) => request.Name == "bad"
            ? throw new RpcException(new Status(StatusCode.Unknown, "size must be at least 1"))
            : Task.FromResult(response);

        var exitCode = await Deployment.RunAsync(() =>
        {
            var bad = new Widget("bad");
            _ = new Widget("child", options: new() { Parent = bad });
            _ = new Widget("user", new WidgetArgs { Label = bad.Id.Apply(id => id) });
            _ = new Widget("after", options: new() { DependsOn = { bad } });
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["toys:index:Widget 'bad': size must be at least 1"], engine.Log.Errors);
        Assert.Equal(["shop-dev", "bad"], engine.Monitor.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task Several_failures_in_a_preview_are_all_reported()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);
        engine.Monitor.Register = async (request, response) =>
        {
            await Task.Delay(request.Name.Length * 10);
            return request.Custom ? throw new RpcException(new Status(StatusCode.Unknown, "no")) : response;
        };

        await Deployment.RunAsync(() =>
        {
            _ = new Widget("a");
            _ = new Widget("bbbb");
            _ = new Widget("cccccccc");
        });

        Assert.Equal(
            ["toys:index:Widget 'a': no", "toys:index:Widget 'bbbb': no", "toys:index:Widget 'cccccccc': no"],
            engine.Log.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_a_failure_in_an_update_nothing_more_is_registered()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: false);
        var failed = new TaskCompletionSource();
        engine.Monitor.Register = async (request, response) =>
        {
            if (request.Name == "slow")
            {
                await failed.Task;
                await Task.Delay(200);
            }

            return response;
        };

        var exitCode = await Deployment.RunAsync(() =>
        {
            var slow = new Widget("slow");
            _ = new Widget("after", options: new() { DependsOn = { slow } });
            _ = new Widget("quick").Id.Apply(string (_) =>
            {
                failed.SetResult();
                throw new RunException("stop");
            });
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["stop"], engine.Log.Errors);
        Assert.DoesNotContain("after", engine.Monitor.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task A_program_that_waits_for_ever_ends_all_the_same_once_something_failed()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: false);

        var exitCode = await Deployment.RunAsync(async () =>
        {
            _ = new Widget("w").Id.Apply(string (_) => throw new RunException("stop"));
            await new TaskCompletionSource().Task;
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["stop"], engine.Log.Errors);
    }

    [Fact]
    public async Task Resources_that_wait_for_each_other_are_an_error_and_not_a_deadlock()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);

        var exitCode = await Deployment.RunAsync(() =>
        {
            var box = new Toybox("box", widgets: 0);
            var complete = new TaskCompletionSource<Resource>(TaskCreationOptions.RunContinuationsAsynchronously);
            var later = Output.Create(complete.Task);
            _ = new Widget("a", options: new() { Parent = box, DependsOn = { later } });
            _ = new Widget("b", options: new() { Parent = box, DependsOn = { later } });
            complete.SetResult(box);
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("Resources wait for each other: toys:index:Widget", Assert.Single(engine.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Siblings_that_use_the_URN_of_their_component_are_an_error_and_not_a_deadlock()
    {
        var (exitCode, errors, _) = await RunAsync(() =>
        {
            var box = new Toybox("box", widgets: 0);
            _ = new Widget("a", new WidgetArgs { Label = box.Urn }, new() { Parent = box });
            _ = new Widget("b", new WidgetArgs { Label = box.Urn }, new() { Parent = box });
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("using its URN, means depending on all of its children", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_may_depend_on_its_own_component()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(() =>
        {
            var box = new Toybox("box", widgets: 1);
            _ = new Widget("lid", options: new() { Parent = box, DependsOn = { box } });
        });

        Assert.Equal(0, exitCode);
        Assert.Equal([$"urn:pulumi:dev::shop::{Toybox.Token}${Widget.Token}::box-0"], engine.Monitor.Registration("lid").Dependencies);
    }

    [Fact]
    public async Task A_cancelled_task_is_a_failure()
    {
        var (exitCode, errors, _) = await RunAsync(() =>
        {
            _ = new Widget("w").Id.Apply(_ => Task.FromCanceled<string>(new CancellationToken(canceled: true)));
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("TaskCanceledException", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logging_an_error_ends_the_program_with_1_and_without_a_signal()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(() => Log.Error("out of glue", new Widget("w")));

        Assert.Equal(1, exitCode);
        var message = Assert.Single(engine.Log.Messages, message => message.Severity == LogSeverity.Error);
        Assert.Equal(($"urn:pulumi:dev::shop::{Widget.Token}::w", "out of glue"), (message.Urn, message.Message));
        Assert.Equal(0, engine.Monitor.Shutdowns);
    }

    [Fact]
    public async Task An_engine_that_goes_away_is_one_failure()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Register = (request, response) => request.Custom
            ? throw new RpcException(new Status(StatusCode.Unavailable, "resource monitor shut down"))
            : Task.FromResult(response);

        var exitCode = await Deployment.RunAsync(() => { _ = new Toybox("box", widgets: 20); });

        Assert.Equal(32, exitCode);
        Assert.Equal(["The engine has ended the deployment before the program was done."], engine.Log.Errors);
    }

    [Fact]
    public async Task An_engine_that_is_killed_ends_the_program_with_1_and_one_line()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Register = (request, response) => request.Custom ? KillAsync() : Task.FromResult(response);
        using var console = new CapturedError();

        var exitCode = await Deployment.RunAsync(() => { _ = new Toybox("box", widgets: 3); });

        Assert.Equal(1, exitCode);
        Assert.Equal("The engine has ended the deployment before the program was done.", console.Text.Trim());

        async Task<RegisterResourceResponse> KillAsync()
        {
            await engine.KillAsync();
            throw new RpcException(new Status(StatusCode.Unavailable, "gone"));
        }
    }

    [Fact]
    public async Task A_CLI_that_is_too_old_is_an_error()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(() => Deployment.RequirePulumiVersionAsync(">=99.0.0"));

        Assert.Equal(32, exitCode);
        Assert.Equal(["CLI version 3.0.0 is too old"], engine.Log.Errors);
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Errors, IReadOnlyList<string> Registered)> RunAsync(Action program)
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);
        var exitCode = await Deployment.RunAsync(program);
        return (exitCode, [.. engine.Log.Errors], [.. engine.Monitor.Registrations.Select(request => request.Name)]);
    }

    private sealed class BrokenStack : Stack
    {
        public BrokenStack()
        {
            _ = new Widget("before");
            throw new RunException("the lid does not fit");
        }
    }
}
