namespace FreeAgentics.Infra.Interop.Tests;

/// <summary>Tests that share the runs, so that each program runs once.</summary>
[CollectionDefinition(Name)]
public sealed class ProgramRunsCollection : ICollectionFixture<ProgramRuns>
{
    public const string Name = "program runs";
}
