namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>How the values of a field are compared.</summary>
internal enum FieldFormKind
{
    /// <summary>A list without order.</summary>
    Set,

    /// <summary>A list without order whose items are found by keys.</summary>
    Keyed,

    /// <summary>A list whose items are found by keys and whose order matters: initContainers run one after the other.</summary>
    KeyedOrdered,

    /// <summary>A text that holds JSON.</summary>
    Json,

    /// <summary>A text that holds an IAM policy.</summary>
    Policy,

    /// <summary>A quantity of Kubernetes: <c>1000m</c> is <c>1</c>.</summary>
    Quantity,

    /// <summary>A duration in the notation of Go: <c>60s</c> is <c>1m</c>.</summary>
    Duration,
}
