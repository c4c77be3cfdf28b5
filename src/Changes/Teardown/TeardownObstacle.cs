namespace FreeAgentics.Infra.Changes;

/// <summary>Something that stands in the way of a teardown, or that it leaves behind.</summary>
/// <param name="Urn">The resource it is about.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Blocks">True when the teardown stops here until something is done; false when it goes on, with a consequence.</param>
/// <param name="What">What happens, in a whole sentence.</param>
/// <param name="First">What to do first, in whole sentences.</param>
public sealed record TeardownObstacle(string Urn, string Type, string Name, bool Blocks, string What, string First);
