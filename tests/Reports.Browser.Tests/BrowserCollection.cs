namespace FreeAgentics.Infra.Reports.Browser.Tests;

/// <summary>All tests share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
