using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Level = FreeAgentics.Infra.Policies.EnforcementLevel;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>The same policies as in a preview, asked over the protocol of policy packs.</summary>
/// <param name="today">The day of the judgement.</param>
/// <param name="cancel">Ends the pack.</param>
internal sealed class AnalyzerService(DateOnly today, Action cancel) : Analyzer.AnalyzerBase
{
    private string _stack = "";
    private string _project = "";
    private ImmutableSortedDictionary<string, Level> _levels = ImmutableSortedDictionary.Create<string, Level>(StringComparer.Ordinal);

    private string Environment => _stack.Split('/')[^1].Split('-')[0];

    public override Task<AnalyzerHandshakeResponse> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzerHandshakeResponse());

    public override Task<AnalyzerStackConfigureResponse> ConfigureStack(AnalyzerStackConfigureRequest request, ServerCallContext context)
    {
        (_stack, _project) = (request.Stack, request.Project);
        return Task.FromResult(new AnalyzerStackConfigureResponse());
    }

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) => Task.FromResult(PackInfo.For(Environment));

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo { Version = PackInfo.Version });

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        _levels = request.PolicyConfig.ToImmutableSortedDictionary(entry => entry.Key, entry => PackInfo.LevelOf(entry.Value.EnforcementLevel), StringComparer.Ordinal);
        return Task.FromResult(new Empty());
    }

    /// <summary>Rules that look at one resource alone; the others wait for the whole stack.</summary>
    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        var plan = PlanOf([ResourceReader.Read(request)]);
        return Task.FromResult(Answer(plan, PolicyCatalog.All.Where(policy => policy is ResourcePolicy { Alone: true })));
    }

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context)
    {
        var plan = PlanOf([.. request.Resources.Select(ResourceReader.Read)]);
        return Task.FromResult(Answer(plan, PolicyCatalog.All.Where(policy => policy is not ResourcePolicy { Alone: true })));
    }

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context)
    {
        var response = new RemediateResponse();
        var resource = ResourceReader.Read(request);
        foreach (var policy in PolicyCatalog.All.OfType<ResourcePolicy>().Where(policy => policy.Remediate is not null && policy.Types.Contains(request.Type) && _levels.GetValueOrDefault(policy.Id) == PackInfo.Remediating))
        {
            var mended = policy.Remediate!(resource.Inputs, new RemediationContext(_project, _stack));
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

    private Plan PlanOf(ImmutableArray<PlanResource> resources) => new(_project, _stack, resources, ObjectValue.Empty);

    private AnalyzeResponse Answer(Plan plan, IEnumerable<Policy> policies)
    {
        var configured = policies.Select(policy => _levels.TryGetValue(policy.Id, out var level) && level != PackInfo.Remediating
            ? policy with { Level = level, Levels = policy.Levels.Clear() }
            : policy);
        var report = PolicyEvaluator.Evaluate(plan, new PolicyContext(Environment, today), configured, []);
        var response = new AnalyzeResponse();
        response.Diagnostics.AddRange(report.Verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail).Select(PackInfo.Diagnostic));
        return response;
    }
}
