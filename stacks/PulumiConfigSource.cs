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

    /// <exception cref="RunException">The settings have errors; the message is the whole report.</exception>
    public static PlatformSettings ReadSettings()
    {
        try
        {
            return PlatformSettings.Read(new PulumiConfigSource()).OrThrow();
        }
        catch (SettingsException problems)
        {
            throw new RunException(problems.Message);
        }
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
