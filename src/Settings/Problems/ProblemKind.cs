namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>What sort of thing is wrong; the stable word of the JSON reports.</summary>
public enum ProblemKind
{
    /// <summary>The file cannot be read as YAML, or uses a form of it that Pulumi would rewrite.</summary>
    Syntax,
    DuplicateKey,
    UnknownKey,
    WrongNamespace,
    Missing,
    Empty,
    WrongType,
    AmbiguousValue,
    OutOfRange,
    NotAllowed,
    WrongForm,

    /// <summary>A secret that stands in the file in clear.</summary>
    SecretInClear,

    /// <summary>An encrypted value where the setting is no secret.</summary>
    NeedlesslySecret,

    /// <summary>An encrypted value that the given passphrase does not open.</summary>
    WrongPassphrase,

    /// <summary>Two settings that do not go together.</summary>
    Conflict,

    /// <summary>Warning: still read, and on its way out.</summary>
    Deprecated,

    /// <summary>Warning: allowed, and known to hurt.</summary>
    Risky,

    /// <summary>Warning: has no effect because something else decides.</summary>
    Overridden,

    /// <summary>Warning: an id from an example.</summary>
    Placeholder,

    /// <summary>Warning: a secret that cannot be read here; the preview treats it as unknown.</summary>
    UnreadableSecret,
}
