using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <param name="Stack">The stack that owns the topic.</param>
/// <param name="Emails">Addresses; each confirms once.</param>
/// <param name="KeyArn">The key that encrypts messages on their way.</param>
public sealed record AlertTopicArgs(StackIdentity Stack, IReadOnlyList<string> Emails, Input<string> KeyArn);
