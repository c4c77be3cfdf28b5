using FreeAgentics.Infra.Cli;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;

using var streams = Streams.Standard();
using var interruption = new Interruption();
return await InfraCommandLine.RunAsync(args, streams, interruption);
