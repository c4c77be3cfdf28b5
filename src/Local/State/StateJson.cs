using System.Text.Json.Serialization;
using FreeAgentics.Infra.Local.Processes;

namespace FreeAgentics.Infra.Local.State;

[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Daemon))]
[JsonSerializable(typeof(PlatformState))]
internal sealed partial class StateJson : JsonSerializerContext;
