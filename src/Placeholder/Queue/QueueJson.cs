using System.Text.Json.Serialization;

namespace FreeAgentics.Infra.Placeholder.Queue;

[JsonSerializable(typeof(QueuedTask))]
internal sealed partial class QueueJson : JsonSerializerContext;
