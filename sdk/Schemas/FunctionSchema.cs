using System.Collections.Frozen;

namespace FreeAgentics.Infra.Schemas;

/// <summary>What is known of one provider function.</summary>
public sealed record FunctionSchema(string Token, FrozenDictionary<string, PropertySchema> Inputs, FrozenDictionary<string, PropertySchema> Outputs);
