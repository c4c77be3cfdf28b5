using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Settings.Problems;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>The same policies as in a preview, asked over the protocol of policy packs.</summary>
/// <param name="today">The day of the judgement.</param>
/// <param name="cancel">Ends the pack.</param>
internal sealed class AnalyzerService(DateOnly today, Action cancel) : Analyzer.AnalyzerBase
{
    private static readonly ImmutableArray<Policy> Alone = [.. PolicyCatalog.All.Where(policy => policy is ResourcePolicy { Alone: true })];
    private PackTerms _terms = PackTerms.None;

    public override Task<AnalyzerHandshakeResponse> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzerHandshakeResponse());

    public override Task<AnalyzerStackConfigureResponse> ConfigureStack(AnalyzerStackConfigureRequest request, ServerCallContext context)
    {
        _terms = Checked(() => _terms.On(request));
        return Task.FromResult(new AnalyzerStackConfigureResponse());
    }

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) => Task.FromResult(PackInfo.For(_terms.Environment));

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo { Version = PackInfo.Version });

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        _terms = Checked(() => _terms.With(request));
        return Task.FromResult(new Empty());
    }

    /// <summary>Rules that look at one resource alone; the others wait for the whole stack.</summary>
    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(PackAnswer.Of(Judge([ResourceReader.Read(request)], Alone.Where(policy => policy.Types.Contains(request.Type))).Verdicts));

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context)
    {
        // What looks at one resource alone has been said of it; here it only tells which exceptions cover something.
        var report = Judge([.. request.Resources.Select(ResourceReader.Read)], PolicyCatalog.All);
        var answer = PackAnswer.Of(report.Verdicts.Where(verdict => verdict.Policy is not ResourcePolicy { Alone: true }));
        PackAnswer.Add(answer, report, $"urn:pulumi:{_terms.Stack}::{_terms.Project}::pulumi:pulumi:Stack::{_terms.Project}-{_terms.Stack}");
        return Task.FromResult(answer);
    }

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context)
    {
        var response = new RemediateResponse();
        var resource = ResourceReader.Read(request);
        foreach (var policy in PolicyCatalog.All.OfType<ResourcePolicy>().Where(policy => policy.Remediate is not null && policy.Types.Contains(request.Type) && _terms.Remediates(policy)))
        {
            var mended = policy.Remediate!(resource.Inputs, new RemediationContext(_terms.Project, _terms.Stack));
            if (mended.Equals(resource.Inputs))
                continue;
            response.Remediations.Add(new Remediation
            {
                PolicyName = policy.Id,
                PolicyPackName = PackInfo.Name,
                PolicyPackVersion = PackInfo.Version,
                Description = policy.Title,
                Properties = StructWriter.Write(mended, WireAbilities.All),
            });
            resource = resource with { Inputs = mended };
        }

        return Task.FromResult(response);
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        cancel();
        return Task.FromResult(new Empty());
    }

    private PolicyReport Judge(ImmutableArray<PlanResource> resources, IEnumerable<Policy> policies) => PolicyEvaluator.Evaluate(
        new Plan(_terms.Project, _terms.Stack, resources, ObjectValue.Empty), _terms.Context(today), policies.Select(_terms.Leveled), _terms.Exemptions);

    /// <exception cref="RpcException">What the user has configured has errors; the message is the whole report.</exception>
    private static PackTerms Checked(Func<PackTerms> read)
    {
        try
        {
            return read();
        }
        catch (SettingsException problems)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, problems.Message));
        }
    }
}
