using System.Text;
using System.Text.Json;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>A platform for scripts.</summary>
internal static class LocalJson
{
    public static string Of(PlatformReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("stack", report.Stack);
            json.WriteString("url", report.Url.AbsoluteUri.TrimEnd('/'));
            json.WriteString("folder", report.Folder);
            json.WriteBoolean("healthy", report.IsHealthy);
            json.WriteStartObject("scale");
            json.WriteNumber("api", report.Scale("api"));
            json.WriteNumber("workers", report.Scale("worker"));
            json.WriteEndObject();
            json.WriteStartArray("processes");
            foreach (var process in report.Processes)
                Write(json, process);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ProcessReport process)
    {
        json.WriteStartObject();
        json.WriteString("name", process.Name);
        json.WriteString("kind", process.Kind);
        Number(json, "pid", process.IsRunning ? process.Pid : null);
        json.WriteString("host", process.Host);
        Number(json, "port", process.Port);
        json.WriteBoolean("running", process.IsRunning);
        json.WriteBoolean("healthy", process.IsHealthy);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
