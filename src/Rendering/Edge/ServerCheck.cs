using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>The question by which a server shows that it can serve: the pods' readiness probe.</summary>
/// <param name="Path">Asked with GET; 200 is well.</param>
/// <param name="Period">From one question to the next.</param>
/// <param name="Timeout">No answer by then is a failure.</param>
/// <param name="Failures">So many in a row take the server out.</param>
/// <param name="Headers">Sent along.</param>
public sealed record ServerCheck(string Path, TimeSpan Period, TimeSpan Timeout, int Failures, ImmutableArray<KeyValuePair<string, string>> Headers);
