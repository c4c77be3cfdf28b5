using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Components.Tests.Declaring;

/// <summary>Settings and identity of a stack that exists in tests only.</summary>
internal static class TestStack
{
    public static StackIdentity Identity { get; } = StackIdentity.Of("test", Settings());

    public static StackIdentity Disposable { get; } = Identity with { Protected = false };

    /// <param name="sections">Lines below <c>config:</c>, such as <c>freeagentics:network: { zones: 3 }</c>.</param>
    public static PlatformSettings Settings(params string[] sections) =>
        PlatformSettings.Read(StackFile.Parse("test", "config:\n" + string.Concat(sections.Select(section => $"  {section}\n")))).OrThrow();
}
