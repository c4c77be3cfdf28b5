using System.Collections.Concurrent;
using FreeAgentics.Infra.Engine.Diagnostics;

namespace FreeAgentics.Infra.Engine.Registrations;

/// <summary>Everything registered so far, by URN. Safe for use by several threads.</summary>
internal sealed class RegistrationStore(IPreviewObserver? observer)
{
    private readonly ConcurrentDictionary<string, Registration?> _byUrn = new(StringComparer.Ordinal);
    private string? _latest;
    private int _count;

    /// <summary>The resource taken in last: where to look when a program hangs.</summary>
    public string? Latest => Volatile.Read(ref _latest);

    public IEnumerable<Registration> All => _byUrn.Values.OfType<Registration>();

    public Registration? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>True for a resource that was asked for and refused: whatever hangs on it is no news.</summary>
    public bool IsRefused(string urn) => _byUrn.TryGetValue(urn, out var registration) && registration is null;

    /// <summary>Reserves a URN.</summary>
    /// <exception cref="RefusedException">Somebody has it already.</exception>
    public void Claim(string urn)
    {
        if (!_byUrn.TryAdd(urn, null))
            throw new RefusedException($"Duplicate resource URN '{urn}'; try giving it a unique name", urn);
    }

    public void Add(Registration registration)
    {
        _byUrn[registration.Urn] = registration;
        Volatile.Write(ref _latest, registration.Urn);
        observer?.Registered(registration.Urn, Interlocked.Increment(ref _count));
    }
}
