namespace FreeAgentics.Infra.Changes;

/// <summary>A resource that is deleted and one that is created, so alike that it looks like one resource under a new name.</summary>
/// <param name="FormerUrn">The one that is deleted.</param>
/// <param name="Urn">The one that is created.</param>
/// <param name="Alias">What to add to the new one's options, as C#: <c>Aliases = { new Alias { Name = "old" } }</c>.</param>
public sealed record RenameSuggestion(string FormerUrn, string Urn, string Alias);
