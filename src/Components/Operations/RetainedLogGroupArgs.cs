using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <param name="Stack">The stack that owns the logs.</param>
/// <param name="Component">The concept that they serve.</param>
/// <param name="LogGroupName">The physical name; services that write logs decide it.</param>
/// <param name="RetentionDays">One of the periods that CloudWatch Logs offers.</param>
/// <param name="KeyArn">The key that encrypts them; null for the service's own.</param>
public sealed record RetainedLogGroupArgs(
    StackIdentity Stack, string Component, Input<string> LogGroupName, int RetentionDays, Input<string>? KeyArn = null);
