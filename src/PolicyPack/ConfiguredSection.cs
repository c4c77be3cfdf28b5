using System.Text.Json;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>The section policies as JSON text, from the stack's configuration or from the pack's own.</summary>
/// <param name="Name">Where it comes from, for messages.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Json">The section; null where it is not set.</param>
internal sealed record ConfiguredSection(string Name, string Stack, string? Json) : ISettingsSource
{
    public const string Key = "freeagentics:policies";

    public bool IsDecrypted => true;

    public SettingNode? Section(string name)
    {
        if (Json is null)
            return null;
        try
        {
            return JsonNodes.Parse(Json);
        }
        catch (JsonException)
        {
            return new ScalarNode(Json, ScalarKind.Text);
        }
    }
}
