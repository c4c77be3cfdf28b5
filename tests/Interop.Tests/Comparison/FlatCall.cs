using FreeAgentics.Infra.Interop.Tests.Recording;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;

namespace FreeAgentics.Infra.Interop.Tests.Comparison;

/// <summary>A request, or a resource of the plan, by its fields.</summary>
/// <param name="Name">RPC and subject, such as <c>RegisterResource aws:s3/bucket:Bucket files</c>; the same in every language.</param>
/// <param name="Fields">JSON texts by path; default values are left out.</param>
internal sealed record FlatCall(string Name, IReadOnlyDictionary<string, string> Fields)
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    public static FlatCall Of(RecordedCall call) => new(NameOf(call), FlatJson.Of(Formatter.Format(call.Request), IsSet));

    /// <summary>The plan's resources, and its outputs, each as if it were a request.</summary>
    public static IEnumerable<FlatCall> Of(Plan plan) =>
    [
        .. from resource in plan.Resources select new FlatCall($"Plan {resource.Urn}", Alone(plan with { Resources = [resource], Outputs = ObjectValue.Empty })),
        new FlatCall("Plan outputs", Alone(plan with { Resources = [] })),
    ];

    private static IReadOnlyDictionary<string, string> Alone(Plan plan) => FlatJson.Of(PlanJson.ToJson(plan), IsSet);

    private static string NameOf(RecordedCall call) => call.Request switch
    {
        RegisterResourceRequest request => $"{call.Method} {request.Type} {request.Name}",
        RegisterResourceOutputsRequest request => $"{call.Method} {request.Urn}",
        ReadResourceRequest request => $"{call.Method} {request.Type} {request.Name}",
        ResourceInvokeRequest request => $"{call.Method} {request.Tok}",
        SupportsFeatureRequest request => $"{call.Method} {request.Id}",
        LogRequest request => $"{call.Method} {request.Severity}",
        _ => call.Method,
    };

    /// <summary>What has no order: the engine treats it as a set.</summary>
    private static bool IsSet(string path) =>
        path is "dependencies" or "additionalSecretOutputs" || path.EndsWith(".additionalSecretOutputs", StringComparison.Ordinal)
        || (path.StartsWith("propertyDependencies.", StringComparison.Ordinal) && path.EndsWith(".urns", StringComparison.Ordinal));
}
