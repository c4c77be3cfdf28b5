namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>What a scalar is to the reader of the file format, before the setting's own type is known.</summary>
public enum ScalarKind
{
    /// <summary>A quoted or plain text.</summary>
    Text,

    /// <summary>A decimal whole number that reads the same everywhere.</summary>
    Integer,

    /// <summary>A decimal fraction.</summary>
    Fraction,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>An empty value, <c>null</c> or <c>~</c>.</summary>
    Empty,

    /// <summary>A plain <c>no</c>, <c>on</c> or the like: a text to one YAML reader and a truth value to another.</summary>
    AmbiguousFlag,

    /// <summary>A plain <c>010</c>, <c>0x1F</c> or <c>1_000</c>: not the number that it looks like.</summary>
    AmbiguousNumber,

    /// <summary>A plain date: Pulumi rewrites it as a time stamp.</summary>
    AmbiguousDate,
}
