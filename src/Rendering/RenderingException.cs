namespace FreeAgentics.Infra.Rendering;

/// <summary>A plan lacks what a file is made of, or a placement does not fit the plan. The message says what to do.</summary>
public sealed class RenderingException(string message) : Exception(message);
