using System.Text.Json;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>Settings as Pulumi hands them to the program: one JSON object a section, secrets decrypted.</summary>
internal sealed class PulumiConfigSource : ISettingsSource
{
    private readonly Config config = new("freeagentics");

    public string Name => $"Pulumi.{Stack}.yaml";

    public string Stack => Deployment.Instance.StackName;

    public bool IsDecrypted => true;

    /// <exception cref="RunException">The settings have errors, or, in a deployment, ids from examples; the message is the whole report.</exception>
    public static PlatformSettings ReadSettings()
    {
        var result = PlatformSettings.Read(new PulumiConfigSource());
        try
        {
            return Deployment.Instance.IsDryRun ? result.OrThrow() : WithoutPlaceholders(result).OrThrow();
        }
        catch (SettingsException problems)
        {
            throw new RunException(problems.Message);
        }
    }

    private static SettingsResult WithoutPlaceholders(SettingsResult result)
    {
        var placeholders = result.Problems.Where(problem => problem.Kind is ProblemKind.Placeholder).ToList();
        return placeholders.Count == 0 ? result : throw new SettingsException(result.Source, placeholders);
    }

    public SettingNode? Section(string name)
    {
        if (config.Get(name) is not { } text)
            return null;
        try
        {
            return JsonNodes.Parse(text);
        }
        catch (JsonException)
        {
            return new ScalarNode(text, ScalarKind.Text);
        }
    }
}
