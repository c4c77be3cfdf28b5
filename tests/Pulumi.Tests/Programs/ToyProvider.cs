using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class ToyProvider(string name, ToyProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("toys", name, args ?? new ToyProviderArgs(), options);
