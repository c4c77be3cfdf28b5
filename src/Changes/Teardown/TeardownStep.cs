namespace FreeAgentics.Infra.Changes;

/// <summary>One resource of a teardown.</summary>
/// <param name="Wave">From 1: the resources of one wave are deleted side by side, after those of all earlier waves.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Action">What happens to it.</param>
/// <param name="With">For <see cref="TeardownAction.DeletedWith"/>: the URN of the resource that takes it along.</param>
public sealed record TeardownStep(int Wave, string Urn, string Type, string Name, TeardownAction Action, string? With = null);
