namespace FreeAgentics.Infra.Policies;

/// <summary>What a judgement depends on besides the plan.</summary>
/// <param name="Environment">The environment's name, which decides the levels: dev, staging, prod.</param>
/// <param name="Today">The day for which support dates and expiries are judged.</param>
public sealed record PolicyContext(string Environment, DateOnly Today);
