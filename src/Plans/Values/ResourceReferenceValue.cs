namespace FreeAgentics.Infra.Plans;

/// <summary>A reference to another resource. Id is null for components and empty while unknown.</summary>
public sealed record ResourceReferenceValue(string Urn, string? Id, string PackageVersion) : PropertyValue;
