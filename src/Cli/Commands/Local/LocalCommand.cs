using System.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary><c>./infra local</c>: the data plane of a stack on this machine, from the files that are rendered for it.</summary>
public static class LocalCommand
{
    public static Command Create(Streams streams) => new("local", "Runs the data plane of a stack on this machine: real daemons as ordinary processes, from the rendered files.")
    {
        Up(streams), Status(streams), Scale(streams), Roll(streams), Stop(streams), Start(streams), Down(streams),
    };

    private static Command Up(Streams streams)
    {
        var edge = new Option<string>("--edge") { Description = "The load balancer.", DefaultValueFactory = _ => "nginx" };
        edge.AcceptOnlyFromAmong("nginx", "haproxy");
        var factor = new Option<int>("--time-factor")
        {
            Description = "By how much waiting times are shorter than declared: readings of metrics, durations of alerts, the wait of a process that leaves.",
            HelpName = "number",
            DefaultValueFactory = _ => UpRequest.UsualTimeFactor,
        };
        var command = Verb("up", "Starts the platform and waits until all of it is well.");
        command.Add(edge);
        command.Add(factor);
        command.SetAction((parsed, cancellation) => LocalUpRun.RunAsync(
            LocalOptions.Of(parsed, streams),
            parsed.GetValue(edge) == "haproxy" ? LoadBalancer.Haproxy : LoadBalancer.Nginx,
            parsed.GetValue(factor),
            cancellation));
        return command;
    }

    private static Command Status(Streams streams)
    {
        var command = Verb("status", "Shows every process with its port, and whether it is well.");
        command.SetAction((parsed, cancellation) => LocalRun.StatusAsync(LocalOptions.Of(parsed, streams), cancellation));
        return command;
    }

    private static Command Scale(Streams streams)
    {
        var counts = new Argument<string[]>("counts") { Description = "How many of what: api=5 workers=3.", HelpName = "workload=number", Arity = ArgumentArity.OneOrMore };
        var command = Verb("scale", "Changes how many processes of the API and of the workers there are, without a failed request.");
        command.Add(counts);
        command.SetAction((parsed, cancellation) => LocalRun.ScaleAsync(LocalOptions.Of(parsed, streams), parsed.GetValue(counts)!, cancellation));
        return command;
    }

    private static Command Roll(Streams streams)
    {
        var command = Verb("roll", "Replaces every process of the API by a new one, as a roll-out would.");
        command.SetAction((parsed, cancellation) => LocalRun.RollAsync(LocalOptions.Of(parsed, streams), cancellation));
        return command;
    }

    private static Command Stop(Streams streams)
    {
        var name = ProcessArgument();
        var command = Verb("stop", "Stops one process, to see what the others make of it.");
        command.Add(name);
        command.SetAction((parsed, cancellation) => LocalRun.StopAsync(LocalOptions.Of(parsed, streams), parsed.GetValue(name)!, cancellation));
        return command;
    }

    private static Command Start(Streams streams)
    {
        var name = ProcessArgument();
        var command = Verb("start", "Starts one process again.");
        command.Add(name);
        command.SetAction((parsed, cancellation) => LocalRun.StartAsync(LocalOptions.Of(parsed, streams), parsed.GetValue(name)!, cancellation));
        return command;
    }

    private static Command Down(Streams streams)
    {
        var keep = new Option<string?>("--keep-logs") { Description = "Copy the logs there before they go.", HelpName = "folder" };
        var command = new Command("down", "Ends the platform: no process and no file is left.") { LocalOptions.StackArgument, LocalOptions.StateOption, keep };
        command.SetAction((parsed, _) => LocalRun.DownAsync(LocalOptions.Of(parsed, streams), parsed.GetValue(keep)));
        return command;
    }

    private static Argument<string> ProcessArgument() => new("process") { Description = "Its name, as status shows it." };

    private static Command Verb(string name, string description) =>
        new(name, description) { LocalOptions.StackArgument, LocalOptions.StateOption, LocalOptions.FormatOption };
}
