namespace FreeAgentics.Infra.Schemas;

/// <summary>What is known of one provider function. Properties are in ordinal order of their names.</summary>
public sealed record FunctionSchema(string Token, IReadOnlyDictionary<string, PropertySchema> Inputs, IReadOnlyDictionary<string, PropertySchema> Outputs);
