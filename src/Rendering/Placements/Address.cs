namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Where something listens.</summary>
/// <param name="Host">A name, an address, or <c>*</c> for every interface.</param>
/// <param name="Port">A TCP port.</param>
public sealed record Address(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";
}
