namespace FreeAgentics.Infra.Local.Requirements;

/// <summary>A program that the platform runs.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Package">The Debian package that brings it.</param>
public sealed record Requirement(string Program, string Package);
