using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>As whom the daemons run: PostgreSQL and PgBouncer refuse root, so root starts all of them as postgres, whom Debian's package brings; anyone else as himself.</summary>
public sealed record ServiceUser(ImmutableArray<string> Prefix, uint? Id, uint? Group)
{
    public const string NameForRoot = "postgres";

    private static readonly ServiceUser Self = new([], null, null);

    /// <exception cref="LocalException">Root has nobody to hand over to.</exception>
    public static ServiceUser Find()
    {
        if (!Environment.IsPrivilegedProcess)
            return Self;
        var fields = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(line => line[0] == NameForRoot)
            ?? throw new LocalException($"there is no user {NameForRoot}, as whom root starts the daemons. Fix: apt-get install postgresql, or start the platform as another user than root.");
        return new(
            ["setpriv", $"--reuid={NameForRoot}", $"--regid={NameForRoot}", "--init-groups", "--"],
            uint.Parse(fields[2], CultureInfo.InvariantCulture),
            uint.Parse(fields[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Makes a file or folder theirs.</summary>
    public void Own(string path)
    {
        if (Id is { } user && Group is { } group && NativeCalls.ChangeOwner(path, user, group) != 0)
            throw new IOException($"{path} cannot be given to the user {NameForRoot}.");
    }
}
