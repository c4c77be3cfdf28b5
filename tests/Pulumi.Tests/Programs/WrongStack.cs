using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class WrongStack : Stack
{
    [Output]
    public string Plain { get; private set; } = "plain";
}
