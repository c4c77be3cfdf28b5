namespace FreeAgentics.Infra.Rendering;

/// <summary>A file of a rendering.</summary>
/// <param name="Path">Below the output folder, with slashes.</param>
/// <param name="Content">Text with line feeds.</param>
/// <param name="Executable">True for a script.</param>
public sealed record RenderedFile(string Path, string Content, bool Executable = false);
