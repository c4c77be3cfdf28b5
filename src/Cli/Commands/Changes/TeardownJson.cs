using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.Commands.Config;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>A teardown as JSON.</summary>
internal static class TeardownJson
{
    private const int SchemaVersion = 1;

    public static string Of(TeardownReport report) => JsonText.Of(json =>
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("project", report.Project);
        json.WriteString("stack", report.Stack);
        json.WriteBoolean("blocked", report.Blocked);
        json.Array("steps", report.Steps, step =>
        {
            json.WriteNumber("wave", step.Wave);
            json.WriteString("urn", step.Urn);
            json.WriteString("action", step.Action switch
            {
                TeardownAction.Retain => "retain",
                TeardownAction.DeletedWith => "deletedWith",
                TeardownAction.Forget => "forget",
                _ => "delete",
            });
            if (step.With is { } with)
                json.WriteString("with", with);
        });
        json.Array("obstacles", report.Obstacles, obstacle =>
        {
            json.WriteString("urn", obstacle.Urn);
            json.WriteBoolean("blocks", obstacle.Blocks);
            json.WriteString("what", obstacle.What);
            json.WriteString("first", obstacle.First);
        });
    });
}
