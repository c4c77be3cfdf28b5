namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What one resource puts in the way.</summary>
/// <param name="Blocks">True when the teardown stops here.</param>
/// <param name="What">What happens, in a whole sentence.</param>
/// <param name="First">What to do first, in whole sentences.</param>
internal readonly record struct Obstacle(bool Blocks, string What, string First)
{
    public static Obstacle Stop(string what, string first) => new(true, what, first);

    public static Obstacle Note(string what, string first) => new(false, what, first);
}
