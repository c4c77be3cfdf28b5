using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Interop.Tests.Programs;

/// <summary>The C# programs, each in a process of its own, on the SDK that the switch chose.</summary>
internal static class CSharpPrograms
{
    /// <param name="name">Such as <c>stack-references</c>.</param>
    public static IProgram Named(string name) => new CommandProgram("dotnet", _ => [ProgramsFolder.Assembly, name]);
}
