using FreeAgentics.Infra.Reports.Markdown;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>What the user asked <c>preview</c> for.</summary>
public sealed record PreviewOptions
{
    /// <summary>The stacks as the user named them; <c>all</c> stands for every one. Empty where the user named none.</summary>
    public IReadOnlyList<string> Stacks { get; init; } = [];

    public string? Directory { get; init; }

    public PreviewFormat Format { get; init; }

    public bool Unknowns { get; init; }

    public bool ShowUnchanged { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Where the plan is kept; a folder for several stacks.</summary>
    public string? SaveTo { get; init; }

    /// <summary>A kept plan to compare with; a folder of them for several stacks.</summary>
    public string? Against { get; init; }

    /// <summary>A commit to compare with: a branch, a tag or a hash.</summary>
    public string? Base { get; init; }

    /// <summary>A folder of plans that the commit's own run kept.</summary>
    public string? BasePlans { get; init; }

    /// <summary>Outputs of stacks that are not in this repository.</summary>
    public string? StackOutputsFile { get; init; }

    /// <summary>The folder into which every report is written besides.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>The most characters of Markdown; 0 for no limit.</summary>
    public int MarkdownLimit { get; init; } = PullRequestComment.LargestComment;

    /// <summary>Where the whole of a cut report is, for readers; null for the files of this run.</summary>
    public string? Whole { get; init; }

    /// <summary>True to show how the stack would be taken down instead.</summary>
    public bool Destroy { get; init; }

    /// <summary>True to end with an exit code of its own where a deployment would change something.</summary>
    public bool TellChanges { get; init; }

    /// <summary>The day for which policies judge.</summary>
    public required DateOnly Today { get; init; }
}
