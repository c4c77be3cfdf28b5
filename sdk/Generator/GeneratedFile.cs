namespace FreeAgentics.Infra.Generator;

/// <summary>One source file: all types of one namespace.</summary>
/// <param name="Name">The file's name without folder, ending in .g.cs.</param>
/// <param name="Text">C#, line feeds only.</param>
public sealed record GeneratedFile(string Name, string Text);
