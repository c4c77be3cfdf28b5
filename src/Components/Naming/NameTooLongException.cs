namespace FreeAgentics.Infra.Components.Naming;

/// <summary>A physical name exceeds what AWS accepts. Names are never cut, since two cut names may collide.</summary>
public sealed class NameTooLongException(string name, NameLimit limit) : Exception(
    $"The {limit.Kind} '{name}' has {name.Length} characters; AWS accepts {limit.MaxLength}. "
    + "Shorten the stack's name, or freeagentics:platform.name in its stack file.");
