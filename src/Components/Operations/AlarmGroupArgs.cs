using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <param name="Stack">The stack that owns the alarms.</param>
/// <param name="TopicArn">Who hears of them, and of their end.</param>
/// <param name="Alarms">One resource each.</param>
public sealed record AlarmGroupArgs(StackIdentity Stack, Input<string> TopicArn, IEnumerable<AlarmDefinition> Alarms);
