using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Components in components, dependencies on a component, and outputs of the stack.</summary>
internal static class ComponentsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var league = new League("league");
        var red = new Team("red", 2, new ComponentResourceOptions { Parent = league });
        var blue = new Team("blue", 3, new ComponentResourceOptions { Parent = league, DependsOn = { red } });
        league.Complete(red, blue);
        var match = new RandomShuffle("match", new RandomShuffleArgs
        {
            Inputs = { red.Mascot, blue.Mascot, "nobody" },
            ResultCount = 2,
        }, new CustomResourceOptions { DependsOn = { league } });
        return new Dictionary<string, object?>
        {
            ["winner"] = match.Results.Apply(results => results[0]),
            ["mascots"] = new List<object?> { red.Mascot, blue.Mascot },
            ["nested"] = new Dictionary<string, object?> { ["list"] = new List<object?> { 1, 2.5, true, null }, ["text"] = "plain" },
        };
    }

    private sealed class League(string name) : ComponentResource("interop:index:League", name)
    {
        public void Complete(Team red, Team blue) =>
            RegisterOutputs(new Dictionary<string, object?> { ["red"] = red.Mascot, ["blue"] = blue.Mascot });
    }
}
