using System.Text.Json.Serialization;
using FreeAgentics.Infra.Placeholder.Data;

namespace FreeAgentics.Infra.Placeholder.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Agent))]
[JsonSerializable(typeof(List<Agent>))]
[JsonSerializable(typeof(TaskRow))]
[JsonSerializable(typeof(NewAgent))]
[JsonSerializable(typeof(NewTask))]
[JsonSerializable(typeof(AcceptedTask))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ServersReport))]
internal sealed partial class ApiJson : JsonSerializerContext;
