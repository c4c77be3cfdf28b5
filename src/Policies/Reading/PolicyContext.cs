namespace FreeAgentics.Infra.Policies;

/// <summary>What a judgement depends on besides the plan.</summary>
/// <param name="Environment">The environment's name, which decides the levels: dev, staging, prod.</param>
/// <param name="Today">The day for which support dates and expiries are judged.</param>
public sealed record PolicyContext(string Environment, DateOnly Today)
{
    /// <summary>What is expected of data and load; by itself nothing.</summary>
    public Expectations Expected { get; init; } = new();

    /// <summary>What the account allows; by itself what a new account does.</summary>
    public Quotas Quotas { get; init; } = new();
}
