namespace FreeAgentics.Infra.Policies;

/// <summary>What one policy says of one resource.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Urn">The resource; the stack's URN where the plan as a whole is meant.</param>
/// <param name="Check">The outcome with its evidence; never a pass.</param>
public sealed record Finding(string Policy, string Urn, Check Check);
