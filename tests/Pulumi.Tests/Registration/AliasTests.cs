using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Pulumi;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Registration;

public sealed class AliasTests
{
    [Fact]
    public async Task An_engine_that_resolves_aliases_gets_them_in_parts()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var former = new Toybox("former", widgets: 0);
            _ = new Widget("w", options: new()
            {
                Aliases =
                {
                    new Alias { Urn = "urn:pulumi:dev::shop::toys:index:Widget::v" },
                    new Alias { Name = "old", Type = "toys:index:Thing", Stack = "s", Project = "p" },
                    new Alias { Parent = former },
                    new Alias { NoParent = true },
                    OutputUtilities.CreateUnknown(new Alias { Name = "who knows" }),
                },
            });
        });

        Assert.Equal(
            [
                """{ "urn": "urn:pulumi:dev::shop::toys:index:Widget::v" }""",
                """{ "spec": { "name": "old", "type": "toys:index:Thing", "stack": "s", "project": "p", "noParent": false } }""",
                $$"""{ "spec": { "parentUrn": "urn:pulumi:dev::shop::{{Toybox.Token}}::former" } }""",
                """{ "spec": { "noParent": true } }""",
            ],
            engine.Monitor.Registration("w").Aliases.Select(alias => alias.ToString()));
    }

    [Fact]
    public async Task An_engine_that_does_not_gets_whole_urns_with_those_that_follow_from_the_parents()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.FeaturesMissing.Add("aliasSpecs");
        await RunAsync(() =>
        {
            var box = new Toybox("box", widgets: 0, new() { Aliases = { new Alias { Name = "crate" } } });
            _ = new Widget("box-lid", options: new() { Parent = box, Aliases = { new Alias { Type = "toys:index:Lid" } } });
            _ = new Widget("plain", options: new() { Parent = box });
        });

        const string Urn = "urn:pulumi:dev::shop::";
        Assert.Equal([$"{Urn}{Toybox.Token}::crate"], engine.Monitor.Registration("box").AliasURNs);
        Assert.Equal(
            [
                $"{Urn}{Toybox.Token}$toys:index:Lid::box-lid",
                $"{Urn}{Toybox.Token}${Widget.Token}::crate-lid",
                $"{Urn}{Toybox.Token}$toys:index:Lid::crate-lid",
            ],
            engine.Monitor.Registration("box-lid").AliasURNs);
        Assert.Equal([$"{Urn}{Toybox.Token}${Widget.Token}::plain"], engine.Monitor.Registration("plain").AliasURNs);
    }

    [Theory]
    [InlineData("Urn and Name")]
    [InlineData("Urn and NoParent")]
    public async Task A_whole_urn_excludes_parts(string conflict)
    {
        await using var engine = await RecordingEngine.StartAsync();
        var alias = new Alias { Urn = "urn:pulumi:dev::shop::t::n", Name = conflict.EndsWith("Name", StringComparison.Ordinal) ? (Input<string>)"n" : null };
        alias.NoParent = alias.Name is null;

        var exitCode = await Deployment.RunAsync(() => { _ = new Widget("w", options: new() { Aliases = { alias } }); });

        Assert.Equal(32, exitCode);
        Assert.Contains($"Alias should not specify both {conflict}", Assert.Single(engine.Log.Errors), StringComparison.Ordinal);
    }

    private static async Task RunAsync(Action program) => Assert.Equal(0, await Deployment.RunAsync(program));
}
