using System.Text;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Terminal;

/// <summary>Where a command writes: data on <see cref="Out"/>, progress and problems on <see cref="Error"/>. UTF-8, whatever the locale.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OutStyle">What standard output can show.</param>
/// <param name="ErrorStyle">What standard error can show.</param>
/// <param name="ErrorIsTerminal">True where a progress line can be written over.</param>
public sealed record Streams(TextWriter Out, TextWriter Error, TerminalStyle OutStyle, TerminalStyle ErrorStyle, bool ErrorIsTerminal) : IDisposable
{
    /// <summary>The streams of this process. Colours only on a terminal, and not where NO_COLOR is set or TERM is dumb.</summary>
    public static Streams Standard()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        var errorIsTerminal = !Console.IsErrorRedirected;
        return new Streams(
            WriterOf(Console.OpenStandardOutput()),
            WriterOf(Console.OpenStandardError()),
            StyleOf(outIsTerminal),
            StyleOf(errorIsTerminal),
            errorIsTerminal);
    }

    /// <summary>Writes what standard output still holds back.</summary>
    /// <exception cref="UserErrorException">Standard output is closed, or its disk is full.</exception>
    public void FlushOut()
    {
        try
        {
            Out.Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"standard output cannot be written: {error.GetBaseException().Message}", ExitCode.Failed);
        }
    }

    /// <summary>Writes what is still held back. A stream that is closed or full loses it: there is nobody left to tell.</summary>
    public void Dispose()
    {
        foreach (var writer in (TextWriter[])[Out, Error])
        {
            try
            {
                writer.Flush();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }

    private static TerminalStyle StyleOf(bool isTerminal)
    {
        if (!isTerminal)
            return TerminalStyle.Plain;
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        var width = Console.WindowWidth;
        return new TerminalStyle(colour, width > 0 ? width : null);
    }

    private static StreamWriter WriterOf(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { AutoFlush = false };
}
