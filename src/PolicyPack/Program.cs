using FreeAgentics.Infra.Engine.Hosting;
using FreeAgentics.Infra.PolicyPack;
using FreeAgentics.Infra.Protocol;

// The CLI's flags and the engine's address stand in the arguments; nothing of them is needed, and what is unknown is passed over.
var parent = new ParentProcess();
using var end = new CancellationTokenSource();
var methods = new UnaryMethods();
Analyzer.BindService(methods, new AnalyzerService(PackDay.Today(), end.Cancel));
await using var server = new LoopbackServer();
await server.StartAsync(new GrpcApplication(methods), end.Token);
await Console.Out.WriteAsync(server.Address[(server.Address.LastIndexOf(':') + 1)..] + "\n");
await Console.Out.FlushAsync();
await parent.WaitForEndAsync(end.Token);
return 0;
