using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Load;

[Collection(ProdCollection.Name)]
public sealed class A_roll_out_behind_nginx(ProdBehindNginx platform)
{
    [Fact]
    public Task Fails_no_request() => RollOutProof.RunAsync(platform, closesKept: true);
}
