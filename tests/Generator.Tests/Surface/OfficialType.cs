namespace FreeAgentics.Infra.Generator.Tests.Surface;

/// <summary>One type of an official package.</summary>
internal sealed record OfficialType(string Header, HashSet<string> Members);
