using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Components.Tests.Declaring;

/// <summary>What a component asks the engine for, when every resource gets an id and echoes its inputs.</summary>
internal sealed class Declaration
{
    private readonly ConcurrentBag<MockResourceArgs> resources = [];

    public static async Task<Declaration> Of(Action declare)
    {
        var declaration = new Declaration();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => declaration.Register(args));
        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false, ProjectName = "freeagentics", StackName = "test" }, declare);
        return declaration;
    }

    public ImmutableArray<MockResourceArgs> All(string type) =>
        [.. resources.Where(resource => resource.Type == type).OrderBy(resource => resource.Name, StringComparer.Ordinal)];

    public MockResourceArgs Single(string type) => Assert.Single(All(type));

    public MockResourceArgs Named(string type, string name) => Assert.Single(All(type), resource => resource.Name == name);

    private (string? Id, object State) Register(MockResourceArgs args)
    {
        resources.Add(args);
        return ($"{args.Name}-id", args.Inputs.AddRange(Computed.Of(args)));
    }
}
