using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeAgentics.Infra.Placeholder.Queue;

/// <summary>A task as it lies in the queue.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="WorkMilliseconds">How long the work takes.</param>
public sealed record QueuedTask(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("work_ms")] int WorkMilliseconds)
{
    public string ToJson() => JsonSerializer.Serialize(this, QueueJson.Default.QueuedTask);

    /// <returns>Null where the text is no task.</returns>
    public static QueuedTask? TryParse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, QueueJson.Default.QueuedTask) is { Id: > 0, WorkMilliseconds: >= 0 } task ? task : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
