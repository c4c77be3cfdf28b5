namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>The work for which something is needed.</summary>
public enum Need
{
    /// <summary>Preview and build: the main job.</summary>
    Preview,

    /// <summary>Deploying to a cloud.</summary>
    Deploy,

    /// <summary>Tests that go beyond .NET.</summary>
    Test,
}
