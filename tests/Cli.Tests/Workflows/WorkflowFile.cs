using FreeAgentics.Infra.Cli.Tests.Processes;
using YamlDotNet.RepresentationModel;

namespace FreeAgentics.Infra.Cli.Tests.Workflows;

/// <summary>A workflow of GitHub Actions, read.</summary>
public sealed record WorkflowFile(string Name, string Text, YamlMappingNode Root)
{
    public static string Folder { get; } = Path.Combine(BuiltCommand.Repository, ".github", "workflows");

    public static IReadOnlyList<WorkflowFile> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.yml").Order(StringComparer.Ordinal).Select(Read)];

    public static WorkflowFile Named(string name) => All.Single(workflow => workflow.Name == name);

    public IEnumerable<(string Name, YamlMappingNode Body)> Jobs =>
        ((YamlMappingNode)Root["jobs"]).Children.Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    public IEnumerable<YamlMappingNode> Steps => Jobs
        .Where(job => job.Body.Children.ContainsKey("steps"))
        .SelectMany(job => ((YamlSequenceNode)job.Body["steps"]).Children.Cast<YamlMappingNode>());

    /// <summary>What the workflow or one of its jobs may do with the token: scope → read or write.</summary>
    public IEnumerable<(string Scope, string Access)> Permissions => Jobs.Select(job => job.Body).Prepend(Root)
        .Where(body => body.Children.ContainsKey("permissions"))
        .SelectMany(body => ((YamlMappingNode)body["permissions"]).Children.Select(scope => (scope.Key.ToString(), scope.Value.ToString())));

    public static string? Value(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static WorkflowFile Read(string path)
    {
        var text = File.ReadAllText(path);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new WorkflowFile(Path.GetFileName(path), text, (YamlMappingNode)yaml.Documents[0].RootNode);
    }
}
