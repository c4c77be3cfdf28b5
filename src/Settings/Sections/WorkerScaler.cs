namespace FreeAgentics.Infra.Settings;

/// <summary>Who writes the number of workers.</summary>
public enum WorkerScaler
{
    /// <summary>KEDA reads the queue and owns worker-hpa.</summary>
    Keda,

    /// <summary>The guide's worker-hpa on redis_queue_length, served by prometheus-adapter.</summary>
    Adapter,
}
