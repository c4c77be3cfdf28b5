namespace FreeAgentics.Infra.Local.Tests.Platforms;

[CollectionDefinition(Name)]
public sealed class ProdCollection : ICollectionFixture<ProdBehindNginx>
{
    public const string Name = "prod behind NGINX";
}
