namespace FreeAgentics.Infra.Settings;

/// <summary>A gp3 volume of RDS for PostgreSQL.</summary>
/// <param name="SizeGib">Allocated at first; storage of a database never shrinks.</param>
/// <param name="MaxSizeGib">Limit of storage autoscaling; null for none.</param>
/// <param name="Iops">Provisioned; null for the baseline of the volume.</param>
/// <param name="ThroughputMibps">Provisioned; null for the baseline of the volume.</param>
public sealed record DatabaseStorage(int SizeGib, int? MaxSizeGib, int? Iops, int? ThroughputMibps)
{
    /// <summary>From this size on RDS stripes four volumes, and operations can be bought.</summary>
    public const int StripedFromGib = 400;

    private const string Instance = "aws:rds/instance:Instance";

    /// <summary>The least limit of storage autoscaling: RDS grows a volume in steps of a tenth and refuses a limit that leaves too little room.</summary>
    public int LeastMaximumGib => (int)Math.Ceiling(SizeGib * 1.26);

    public static DatabaseStorage Read(SettingsSection database) => new(
        SizeGib: database.Int(
            "storageGib", "Storage at first; it can grow, and never shrinks.",
            range: 20..65536, fallback: 50, unit: "GiB", guide: "G05", drives: $"{Instance} allocatedStorage", example: "100"),
        MaxSizeGib: database.OptionalInt(
            "maxStorageGib", "Where storage autoscaling stops; without it, storage does not grow.",
            range: 26..65536, unit: "GiB", guide: "G05", drives: $"{Instance} maxAllocatedStorage", example: "500"),
        Iops: database.OptionalInt(
            "iops", "Provisioned input and output operations; without it, the baseline of the volume.",
            range: 12000..64000, unit: "operations per second", guide: "G05", drives: $"{Instance} iops", example: "16000"),
        ThroughputMibps: database.OptionalInt(
            "throughputMibps", "Provisioned throughput; without it, the baseline of the volume.",
            range: 500..4000, unit: "MiB per second", guide: "G05", drives: $"{Instance} storageThroughput", example: "1000"));
}
