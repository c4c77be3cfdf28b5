using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Render;

public sealed class Render_verbs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compose_writes_a_file_for_Docker_and_a_script_that_can_be_run()
    {
        var result = await RunAsync("compose", "dev");

        Assert.Equal(0, result.Code);
        Assert.EndsWith("docker compose up --detach --scale api=5 --scale workers=3\n", result.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "docker-compose.yml")));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(_folder.Path, "prepare.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Files_take_the_place_of_an_earlier_rendering_and_leave_secrets_alone()
    {
        Assert.Equal(0, (await RunAsync("files", "dev")).Code);
        var secret = _folder.Write("secrets/userlist.txt", "\"somebody\" \"something\"\n");

        var result = await RunAsync("files", "dev");

        Assert.Equal(0, result.Code);
        Assert.EndsWith("marks stand for secrets, in secrets/*.template\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("somebody", await File.ReadAllTextAsync(secret), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_files_of_others_is_left_as_it_is()
    {
        var file = _folder.Write("notes.txt", "mine");

        var result = await RunAsync("files", "dev");

        Assert.Equal(2, result.Code);
        Assert.Contains("the folder holds files that no rendering wrote", result.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_stack_without_a_platform_is_refused_in_a_sentence()
    {
        var result = await RunAsync("compose", "bootstrap");

        Assert.Equal(2, result.Code);
        Assert.Contains("The plan of bootstrap has no gateway: no ConfigMap nginx-config. Only a stack of the platform can be rendered.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(string kind, string stack) => BuiltCommand.RunInAsync(BuiltCommand.Repository, "render", kind, stack, "--out", _folder.Path);
}
