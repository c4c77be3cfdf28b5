using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Registration;

public sealed class ReadTests
{
    [Fact]
    public async Task A_resource_that_is_read_keeps_its_id_and_creates_nothing()
    {
        var zone = (await ReadAsync("aws:route53/zone:Zone", "Z123", PreviewRequests.Plain)).Succeeded().Single("aws:route53/zone:Zone");
        Assert.Equal(StepKind.Read, zone.Step.Kind);
        Assert.Equal("Z123", zone.Id);
    }

    [Fact]
    public async Task A_bucket_is_looked_up_by_its_name()
    {
        var bucket = (await ReadAsync("aws:s3/bucket:Bucket", "files", PreviewRequests.Plain)).Succeeded().Single("aws:s3/bucket:Bucket");
        Assert.Equal(new StringValue("arn:aws:s3:::files"), bucket.Outputs["arn"]);
    }

    [Fact]
    public async Task With_unknowns_wanted_only_the_id_is_known()
    {
        var bucket = (await ReadAsync("aws:s3/bucket:Bucket", "files", PreviewRequests.Plain with { Unknowns = true })).Succeeded().Single("aws:s3/bucket:Bucket");
        Assert.Equal("files", bucket.Id);
        Assert.IsType<UnknownValue>(bucket.Outputs["arn"]);
    }

    private static Task<PreviewResult> ReadAsync(string type, string id, PreviewRequest preview) => RawProgram.PreviewAsync(async program =>
    {
        var provider = await program.AwsAsync();
        await program.Monitor.ReadResourceAsync(new ReadResourceRequest { Type = type, Name = "existing", Id = id, Provider = provider });
    }, preview);
}
