using System.Runtime.InteropServices;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>Calls of the C library that .NET has no name for.</summary>
internal static partial class NativeCalls
{
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ChangeOwner(string path, uint user, uint group);
}
