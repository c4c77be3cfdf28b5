using System.Text.Json;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>Inputs that travel as JSON text: those of provider resources that are no strings.</summary>
internal static class JsonInput
{
    /// <summary>The value that a text spells, or null where it is no JSON.</summary>
    public static PropertyValue? Parse(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return PropertyValueReader.Read(document.RootElement, path);
        }
        catch (Exception broken) when (broken is JsonException or PlanFormatException)
        {
            return null;
        }
    }
}
