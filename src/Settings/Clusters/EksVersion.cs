using System.Collections.Immutable;

namespace FreeAgentics.Infra.Settings;

/// <summary>A minor version of Kubernetes on EKS.</summary>
/// <param name="Version">For instance <c>1.36</c>.</param>
/// <param name="StandardSupportEnds">From the next day on an hour of the cluster costs six times as much.</param>
/// <remarks>Source: the EKS Kubernetes release calendar, read in November 2026.</remarks>
public sealed record EksVersion(string Version, DateOnly StandardSupportEnds)
{
    /// <summary>Versions in standard support, newest first.</summary>
    public static ImmutableArray<EksVersion> Supported { get; } =
    [
        new("1.36", new(2027, 8, 2)),
        new("1.35", new(2027, 3, 27)),
        new("1.34", new(2026, 12, 2)),
    ];

    public static EksVersion? Find(string version) => Supported.FirstOrDefault(supported => supported.Version == version);
}
