using System.Reflection;

namespace FreeAgentics.Infra.Interop.Tests.Programs;

/// <summary>Where the programs lie, as the build wrote it down.</summary>
internal static class ProgramsFolder
{
    /// <summary>The folder with the Node programs, package.json and the assets.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(Metadata("ProgramsFolder"));

    /// <summary>The built C# programs; a .dll.</summary>
    public static string Assembly { get; } = Metadata("ProgramsAssembly");

    private static string Metadata(string key) =>
        typeof(ProgramsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
