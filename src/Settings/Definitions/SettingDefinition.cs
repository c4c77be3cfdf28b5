namespace FreeAgentics.Infra.Settings.Definitions;

/// <summary>Everything there is to know of one setting, gathered from the call that reads it.</summary>
public sealed record SettingDefinition
{
    /// <summary>From the section on: <c>network.zones</c>; <c>workers.queues[].name</c> in a list of objects.</summary>
    public required string Path { get; init; }

    public required SettingKind Kind { get; init; }

    /// <summary>One sentence for the person who edits the stack file.</summary>
    public required string About { get; init; }

    /// <summary>What the number counts; null where the type says it.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest value (of a list: count), in the setting's own notation.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest value (of a list: count), in the setting's own notation.</summary>
    public string? Maximum { get; init; }

    /// <summary>Every value that a choice can take; empty where it is no choice.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The form of a text, or of each item of a list or map.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>The form of the keys of a map.</summary>
    public TextPattern? KeyPattern { get; init; }

    /// <summary>The value where nothing is set, in the setting's own notation; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>True if the stack file must set it.</summary>
    public bool Required { get; init; }

    /// <summary>True for a group of settings that has no defaults because it may be absent as a whole.</summary>
    public bool IsOptionalGroup { get; init; }

    /// <summary>The row of the scaling guide, such as G10.</summary>
    public string? Guide { get; init; }

    /// <summary>The resource type and field that it ends up in.</summary>
    public string? Drives { get; init; }

    /// <summary>A valid value that differs from the default, in the setting's own notation.</summary>
    public string? Example { get; init; }

    public bool Secret => Kind is SettingKind.Secret;

    /// <summary>The last key of the path.</summary>
    public string Key => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>What a valid value is, to stand behind "it must be".</summary>
    public string Rule => SettingRule.Of(this);
}
