using Pulumi;
using Pulumi.Aws.S3;

namespace FreeAgentics.Infra.Interop;

/// <summary>Assets and archives of every kind as inputs.</summary>
internal static class AssetsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var bucket = new Bucket("bucket");
        Put("text", new StringAsset("some text"));
        Put("file", new FileAsset("assets/page.txt"));
        Put("remote", new RemoteAsset("https://files.invalid/page.html"));
        Put("folder", new FileArchive("assets/site"));
        Put("remote-archive", new RemoteArchive("https://files.invalid/site.zip"));
        Put("mixed", new AssetArchive(new Dictionary<string, AssetOrArchive>
        {
            ["readme.txt"] = new StringAsset("read me"),
            ["site"] = new FileArchive("assets/site"),
        }));
        return new Dictionary<string, object?> { ["bucket"] = bucket.Id };

        void Put(string name, AssetOrArchive content) =>
            _ = new BucketObjectv2(name, new BucketObjectv2Args { Bucket = bucket.Id, Key = name, Source = content });
    }
}
