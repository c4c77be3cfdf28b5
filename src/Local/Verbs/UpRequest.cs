using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>What a platform is started from.</summary>
public sealed record UpRequest
{
    public const int UsualTimeFactor = 15;

    /// <summary>Of the stack, with simulated values.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Holds one folder a stack.</summary>
    public required string StateRoot { get; init; }

    /// <summary>The folder that holds Pulumi.yaml.</summary>
    public required string Repository { get; init; }

    /// <summary>The placeholder application, as a file for dotnet.</summary>
    public required string Application { get; init; }

    /// <summary>Folders in which programs are looked for, as in PATH.</summary>
    public required string SearchPath { get; init; }

    public LoadBalancer LoadBalancer { get; init; } = LoadBalancer.Nginx;

    /// <summary>By how much waiting times are shorter than declared: from one reading of metrics to the next, how long a state must last for an alert, how long a pod that leaves still serves.</summary>
    public int TimeFactor { get; init; } = UsualTimeFactor;
}
