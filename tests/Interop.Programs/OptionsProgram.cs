using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Every option that says how a resource is to be changed, replaced, kept or removed.</summary>
internal static class OptionsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var guarded = new Team("guarded", 1, new ComponentResourceOptions { Protect = true });
        var first = Pet("first", new CustomResourceOptions { Protect = true, IgnoreChanges = { "prefix", "keepers" } });
        _ = Pet("opened", new CustomResourceOptions { Parent = guarded, Protect = false });
        _ = Pet("replaced", new CustomResourceOptions { ReplaceOnChanges = { "length" }, DeleteBeforeReplace = true });
        _ = Pet("ordered", new CustomResourceOptions { DeleteBeforeReplace = false, DependsOn = { first, guarded } });
        _ = Pet("timed", new CustomResourceOptions
        {
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5), Update = TimeSpan.FromSeconds(90), Delete = TimeSpan.FromHours(1) },
        });
        _ = Pet("kept", new CustomResourceOptions { RetainOnDelete = true });
        _ = Pet("together", new CustomResourceOptions { DeletedWith = first });
        _ = Pet("imported", new CustomResourceOptions { ImportId = "big-cat" });
        _ = Pet("pinned", new CustomResourceOptions { Version = "4.20.0", PluginDownloadURL = "https://plugins.invalid" });
        _ = Pet("secretive", new CustomResourceOptions { AdditionalSecretOutputs = { "separator" } });
        return new Dictionary<string, object?>();
    }

    private static RandomPet Pet(string name, CustomResourceOptions options) => new(name, new RandomPetArgs { Length = 2 }, options);
}
