namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>One step of a path: to a key, or to an item of a list.</summary>
public sealed record PathStep
{
    public PathStep(string key) => Key = key;

    public PathStep(int index) => Index = index;

    /// <summary>Null for a step to an item.</summary>
    public string? Key { get; }

    /// <summary>Counted from 0; null for a step to a key.</summary>
    public int? Index { get; }

    public override string ToString() => Index is { } index ? $"[{index}]" : PathSyntax.Step(Key!);
}
