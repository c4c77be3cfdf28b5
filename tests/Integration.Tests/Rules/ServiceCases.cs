using static FreeAgentics.Infra.Integration.Tests.Rules.AlertCase;

namespace FreeAgentics.Infra.Integration.Tests.Rules;

/// <summary>Situations of the API, its objectives, and its use of CPU and memory.</summary>
internal static class ServiceCases
{
    private const string Cpu = "container_cpu_usage_seconds_total{namespace=\"freeagentics\",container=\"api\",pod=\"a\"}";
    private const string CpuRequest = "kube_pod_container_resource_requests{namespace=\"freeagentics\",container=\"api\",pod=\"a\",resource=\"cpu\"} 1x200";
    private const string Memory = "container_memory_working_set_bytes{namespace=\"freeagentics\",container=\"api\",pod=\"a\"}";
    private const string MemoryRequest = "kube_pod_container_resource_requests{namespace=\"freeagentics\",container=\"api\",pod=\"a\",resource=\"memory\"} 100x200";
    private const string Available = "kube_deployment_status_replicas_available{namespace=\"freeagentics\",deployment=\"api-deployment\"}";
    private const string Ok = "freeagentics_requests_total{status=\"200\"}";
    private const string Failed = "freeagentics_requests_total{status=\"500\"}";
    private const string Fast = "freeagentics_request_duration_seconds_bucket{le=\"0.5\"}";
    private const string Slow = "freeagentics_request_duration_seconds_bucket{le=\"1.0\"}";
    private const string Infinite = "freeagentics_request_duration_seconds_bucket{le=\"+Inf\"}";
    private const string Count = "freeagentics_request_duration_seconds_count";

    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    public static IEnumerable<AlertCase> All =>
    [
        Fire("CpuAboveScalingTrigger", 30, $"{Cpu} 0+48x60", CpuRequest),
        Quiet("CpuAboveScalingTrigger", 30, $"{Cpu} 0+36x60", CpuRequest),
        Quiet("CpuAboveScalingTrigger", 10, $"{Cpu} 0+48x60", CpuRequest),
        Fire("MemoryAboveScalingTrigger", 30, $"{Memory} 90x60", MemoryRequest),
        Quiet("MemoryAboveScalingTrigger", 30, $"{Memory} 79x60", MemoryRequest),

        Fire("ApiDown", 5, $"{Available} 0x60"),
        Fire("ApiDown", 5),
        Quiet("ApiDown", 5, $"{Available} 3x60"),
        Fire("ApiLatencyAboveTrigger", 20, $"{Fast} 0+90x60", $"{Slow} 0+100x60", $"{Infinite} 0+100x60"),
        Quiet("ApiLatencyAboveTrigger", 20, $"{Fast} 0+96x60", $"{Slow} 0+100x60", $"{Infinite} 0+100x60"),
        Fire("ApiOverprovisioned", 100, $"{Available} 5x120", $"{Cpu} 0+6x120", CpuRequest, $"{Memory} 20x120", MemoryRequest,
            "freeagentics_request_duration_seconds_bucket{le=\"0.1\"} 0+100x120", $"{Infinite} 0+100x120"),
        Quiet("ApiOverprovisioned", 100, $"{Available} 3x120", $"{Cpu} 0+6x120", CpuRequest, $"{Memory} 20x120", MemoryRequest,
            "freeagentics_request_duration_seconds_bucket{le=\"0.1\"} 0+100x120", $"{Infinite} 0+100x120"),
        Quiet("ApiOverprovisioned", 100, $"{Available} 5x120", $"{Cpu} 0+30x120", CpuRequest, $"{Memory} 20x120", MemoryRequest,
            "freeagentics_request_duration_seconds_bucket{le=\"0.1\"} 0+100x120", $"{Infinite} 0+100x120"),

        // 2% of errors burn a budget of 0.1% twenty times too fast, 0.8% eight times, 0.4% four times, 0.2% twice.
        Fire("AvailabilityBudgetBurn1h", 90, $"{Ok} 0+980x120", $"{Failed} 0+20x120"),
        Quiet("AvailabilityBudgetBurn1h", 90, $"{Ok} 0+992x120", $"{Failed} 0+8x120"),
        Quiet("AvailabilityBudgetBurn1h", 90, $"{Ok} 0+1000x120"),
        Quiet("AvailabilityBudgetBurn1h", 90, $"{Ok} 0+0x120"),
        Fire("AvailabilityBudgetBurn6h", 42, $"{Ok} 0+992x50", $"{Failed} 0+8x50") with { Step = TenMinutes },
        Quiet("AvailabilityBudgetBurn6h", 42, $"{Ok} 0+996x50", $"{Failed} 0+4x50") with { Step = TenMinutes },
        Fire("AvailabilityBudgetBurn1d", 160, $"{Ok} 0+996x170", $"{Failed} 0+4x170") with { Step = TenMinutes },
        Quiet("AvailabilityBudgetBurn1d", 160, $"{Ok} 0+998x170", $"{Failed} 0+2x170") with { Step = TenMinutes },
        Fire("AvailabilityBudgetBurn3d", 460, $"{Ok} 0+998x470", $"{Failed} 0+2x470") with { Step = TenMinutes },
        Quiet("AvailabilityBudgetBurn3d", 460, $"{Ok} 0+999.5x470", $"{Failed} 0+0.5x470") with { Step = TenMinutes },

        // The budget of slow requests is 5%.
        Fire("LatencyBudgetBurn1h", 90, $"{Fast} 0+20x120", $"{Count} 0+100x120"),
        Quiet("LatencyBudgetBurn1h", 90, $"{Fast} 0+60x120", $"{Count} 0+100x120"),
        Fire("LatencyBudgetBurn6h", 42, $"{Fast} 0+60x50", $"{Count} 0+100x50") with { Step = TenMinutes },
        Quiet("LatencyBudgetBurn6h", 42, $"{Fast} 0+80x50", $"{Count} 0+100x50") with { Step = TenMinutes },
        Fire("LatencyBudgetBurn1d", 160, $"{Fast} 0+80x170", $"{Count} 0+100x170") with { Step = TenMinutes },
        Quiet("LatencyBudgetBurn1d", 160, $"{Fast} 0+90x170", $"{Count} 0+100x170") with { Step = TenMinutes },
        Fire("LatencyBudgetBurn3d", 460, $"{Fast} 0+90x470", $"{Count} 0+100x470") with { Step = TenMinutes },
        Quiet("LatencyBudgetBurn3d", 460, $"{Fast} 0+96x470", $"{Count} 0+100x470") with { Step = TenMinutes },
    ];
}
