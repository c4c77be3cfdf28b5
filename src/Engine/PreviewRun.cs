using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Checks;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Functions;
using FreeAgentics.Infra.Engine.Hosting;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Reads;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Secrets;
using FreeAgentics.Infra.Engine.Services;
using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Engine.StackReferences;
using FreeAgentics.Infra.Engine.Steps;
using FreeAgentics.Infra.Engine.Transforms;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.Engine;

/// <summary>The parts of one preview, wired together.</summary>
internal sealed class PreviewRun : IDisposable
{
    private readonly PreviewRequest _request;
    private readonly CallbackClients _clients = new();
    private readonly Baseline _baseline;
    private readonly SecretMask _configSecrets = new();

    public PreviewRun(PreviewRequest request, IPreviewObserver? observer)
    {
        _request = request;
        ConfigSecrets.Teach(Mask, request);
        ConfigSecrets.Teach(_configSecrets, request);
        Log = new DiagnosticLog(Mask);
        _baseline = new Baseline(request.Baseline);
        Registrations = new RegistrationStore(observer);
    }

    public SecretMask Mask { get; } = new();

    public DiagnosticLog Log { get; }

    public ProgramEnd End { get; } = new();

    public RegistrationStore Registrations { get; }

    /// <summary>The gRPC methods of the engine.</summary>
    /// <exception cref="RefusedException">The configuration of the engine itself is wrong.</exception>
    public UnaryMethods Services()
    {
        RefuseForeignBaseline();
        var catalog = _request.Schemas;
        var unknown = _request.Unknowns || _request.Baseline is not null;
        var outputs = new OutputSource(catalog);
        var planner = new StepPlanner(outputs, catalog, new EarlyDeletions(_baseline.Standing, catalog), unknown);
        var defaults = new DefaultProviders(_request, Registrations, _baseline, planner, catalog);
        var providers = new ProviderDirectory(Registrations, catalog, defaults);
        var transforms = new TransformRunner(_clients, Registrations);
        var check = new InputCheck(catalog, Log);
        var leaks = new SecretLeaks(_configSecrets, Log);
        var pipeline = new RegistrationPipeline(
            _request, Registrations, transforms, providers, _baseline, new AliasResolver(_request.Stack, _request.Project), check, planner, outputs, catalog, leaks);
        var reads = new ReadPipeline(
            _request, Registrations, providers, _baseline, outputs, new StackReferenceReader(_request), catalog, unknown);
        var invokes = new InvokePipeline(Registrations, transforms, providers, check, catalog);
        var refusals = new Refusals(Log);

        var methods = new UnaryMethods();
        ResourceMonitor.BindService(
            methods, new ResourceMonitorService(pipeline, reads, invokes, transforms, Registrations, leaks, End, refusals));
        Protocol.Engine.BindService(methods, new EngineService(Log, refusals));
        return methods;
    }

    /// <summary>The outcome, once the program has ended.</summary>
    public PreviewResult Result(bool completed)
    {
        var plan = PlanAssembly.Of(_request, Registrations, _baseline, completed && !Log.HasErrors);
        foreach (var resource in plan.Resources)
            Mask.AddSecrets(resource);
        return new PreviewResult(plan, Log.ToImmutable(), completed && !Log.HasErrors);
    }

    // Stack and project are part of every URN: against another stack everything would be new.
    private void RefuseForeignBaseline()
    {
        if (_request.Baseline is { } baseline && (baseline.Project != _request.Project || baseline.Stack != _request.Stack))
            throw new RefusedException($"The baseline is a plan of {baseline.Project}/{baseline.Stack}, not of {_request.Project}/{_request.Stack}. Compare with a plan of the same stack.");
    }

    public void Dispose() => _clients.Dispose();
}
