namespace FreeAgentics.Infra.Generator.Naming;

/// <summary>A C# type of the generated surface.</summary>
internal readonly record struct TypeName(string Namespace, string Name)
{
    /// <summary>As code refers to it from any namespace.</summary>
    public override string ToString() => $"global::{Namespace}.{Name}";
}
