using Google.Protobuf;

namespace FreeAgentics.Infra.Interop.Tests.Recording;

/// <summary>One request of a program, as it went over the wire.</summary>
/// <param name="Method">Name of the RPC, such as <c>RegisterResource</c>.</param>
/// <param name="Request">The message; a message type of sdk/Protocol.</param>
public sealed record RecordedCall(string Method, IMessage Request);
