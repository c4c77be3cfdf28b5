using System.Collections.Immutable;
using FreeAgentics.Infra.Cli.Commands.Preview;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering;

namespace FreeAgentics.Infra.Cli.Commands.Render;

/// <summary>One run of <c>render</c>: previews the stack, renders, writes.</summary>
internal static class RenderRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UserErrorException">The stack has no file, its plan cannot be rendered, or the folder holds something else.</exception>
    public static async Task<int> RunAsync(
        Rendered rendered, string stack, string folder, string? directory, bool verbose, Streams streams, CancellationToken cancellation)
    {
        var repository = Repository.At(directory);
        var configuration = StackConfiguration.Read(repository, stack);
        streams.Error.Write(configuration.Warnings);
        var previews = new StackPreviews(repository, unknowns: false, ImmutableDictionary<string, ObjectValue>.Empty);
        using var progress = new ProgressLine(streams, stack);
        var result = await previews.RunAsync(configuration, stack, baseline: null, progress, cancellation).ConfigureAwait(false);
        progress.Dispose();
        streams.Error.Write(DiagnosticText.Of(result.Diagnostics, streams.ErrorStyle, verbose));
        if (!result.Succeeded)
            return ExitCode.Failed;

        var files = FilesOf(rendered, result.Plan);
        OutputFolder.Write(folder, files);
        foreach (var warning in rendered.Warnings(result.Plan))
            streams.Error.WriteLine($"warning: {warning}");
        streams.Out.WriteLine($"{files.Length} files in {folder}; {rendered.Next(folder)}");
        return ExitCode.Fine;
    }

    private static ImmutableArray<RenderedFile> FilesOf(Rendered rendered, Plan plan)
    {
        try
        {
            return rendered.Files(plan);
        }
        catch (RenderingException error)
        {
            throw new UserErrorException(error.Message);
        }
    }
}
