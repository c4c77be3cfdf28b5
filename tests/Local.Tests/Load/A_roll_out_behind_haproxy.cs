using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Load;

public sealed class A_roll_out_behind_haproxy(DevBehindHaproxy platform) : IClassFixture<DevBehindHaproxy>
{
    [Fact]
    public Task Fails_no_request() => RollOutProof.RunAsync(platform, closesKept: false);
}
