using System.CommandLine;

namespace FreeAgentics.Infra.Cli.CommandLine;

/// <summary>The options of every verb.</summary>
public static class GlobalOptions
{
    public static readonly Option<string?> Directory = new("--directory", "-C")
    {
        Description = "The folder that holds Pulumi.yaml and the stack files; this repository unless given.",
        HelpName = "folder",
        Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show debug messages and, for failures, stack traces.",
        Recursive = true,
    };

    /// <summary>The output format, for the verbs that have one.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "How the result is written on standard output.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
