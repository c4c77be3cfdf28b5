using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.S3;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Functions of a provider in their plain and output forms, resources read by id, and messages to the engine.</summary>
internal static class InvokesProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var zones = Pulumi.Aws.GetAvailabilityZones.Invoke(new GetAvailabilityZonesInvokeArgs { State = "available" });
        var region = Output.Create(Pulumi.Aws.GetRegion.InvokeAsync());
        var pet = new RandomPet("pet");
        var byUnknown = Pulumi.Aws.Ec2.GetVpc.Invoke(new GetVpcInvokeArgs { Id = pet.Id });
        var known = Bucket.Get("known", "interop-known-bucket");
        var ireland = new Pulumi.Aws.Provider("ireland", new Pulumi.Aws.ProviderArgs { Region = "eu-west-1" });
        var byProvider = Pulumi.Aws.GetCallerIdentity.Invoke(null, new InvokeOptions { Provider = ireland });
        Log.Info("an information");
        Log.Warn("a warning", pet);
        return new Dictionary<string, object?>
        {
            ["zones"] = zones.Apply(result => result.Names),
            ["region"] = region.Apply(result => result.Region),
            ["vpc"] = byUnknown.Apply(result => result.CidrBlock),
            ["known"] = known.Id,
            ["account"] = byProvider.Apply(result => result.AccountId),
        };
    }
}
