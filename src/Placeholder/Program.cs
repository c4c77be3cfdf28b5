using FreeAgentics.Infra.Placeholder.Api;
using FreeAgentics.Infra.Placeholder.Configuration;
using FreeAgentics.Infra.Placeholder.Workers;

const int BadUsage = 2;

try
{
    var settings = ApplicationSettings.Read(Environment.GetEnvironmentVariable);
    switch (args)
    {
        case ["api"]:
            await ApiProgram.RunAsync(settings);
            return 0;
        case ["worker"]:
            await WorkerProgram.RunAsync(settings);
            return 0;
        default:
            Console.Error.WriteLine("placeholder: which mode? It is one of: api, worker.");
            return BadUsage;
    }
}
catch (IOException error)
{
    // The port is taken.
    Console.Error.WriteLine($"placeholder: {error.Message}");
    return 1;
}
catch (InvalidSettingsException error)
{
    Console.Error.WriteLine($"placeholder: {error.Message}");
    return BadUsage;
}
