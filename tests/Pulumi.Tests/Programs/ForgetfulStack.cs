using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class ForgetfulStack : Stack
{
    [Output("forgotten")]
    public Output<string> Forgotten { get; private set; } = null!;
}
