namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>What the user asked <c>preview</c> for.</summary>
public sealed record PreviewOptions
{
    /// <summary>Null where the user named none.</summary>
    public string? Stack { get; init; }

    public string? Directory { get; init; }

    public bool AsJson { get; init; }

    public bool Unknowns { get; init; }

    public bool ShowUnchanged { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Where the plan is kept.</summary>
    public string? SaveTo { get; init; }

    /// <summary>A kept plan to compare with.</summary>
    public string? Against { get; init; }

    /// <summary>Outputs of stacks that are not in this repository.</summary>
    public string? StackOutputsFile { get; init; }

    /// <summary>The day for which policies judge.</summary>
    public required DateOnly Today { get; init; }
}
