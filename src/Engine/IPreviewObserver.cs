namespace FreeAgentics.Infra.Engine;

/// <summary>Hears of a preview's progress. Calls may come from any thread.</summary>
public interface IPreviewObserver
{
    /// <summary>A resource was registered.</summary>
    void Registered(string urn, int total);
}
