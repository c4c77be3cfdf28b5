using FreeAgentics.Infra.Local.Requirements;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Local.Tests.Processes;

public sealed class Missing_programs
{
    [Fact]
    public void Are_named_all_at_once_with_the_line_that_installs_them()
    {
        Requirement[] wanted = [new("sh", "dash"), new("no-such-daemon", "no-such-package"), new("another-missing", "another-package"), new("third-missing", "another-package")];

        var refusal = Assert.Throws<LocalException>(() => InstalledPrograms.Find(wanted, "/bin:/usr/bin", null));

        Assert.Equal(
            """
            not installed: no-such-daemon, another-missing, third-missing.
            Fix: apt-get install --no-install-recommends another-package no-such-package
            """, refusal.Message);
        Assert.True(refusal.IsMistake);
    }

    [Theory]
    [InlineData(LoadBalancer.Nginx, "nginx", "haproxy")]
    [InlineData(LoadBalancer.Haproxy, "haproxy", "nginx")]
    public void Are_only_those_that_run(LoadBalancer loadBalancer, string needed, string spared)
    {
        var programs = PlatformPrograms.With(loadBalancer).Select(requirement => requirement.Program).ToList();
        Assert.Contains(needed, programs);
        Assert.DoesNotContain(spared, programs);
    }
}
