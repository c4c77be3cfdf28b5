using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary>JSON as the verbs of this command write it.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Problem(this Utf8JsonWriter json, SettingsProblem problem)
    {
        json.WriteString("severity", problem.IsWarning ? "warning" : "error");
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(problem.Kind.ToString()));
        json.WriteString("path", problem.Path);
        if (problem.At is { } at)
        {
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
        }

        json.WriteString("message", problem.Message);
        json.WriteString("fix", problem.Fix);
    }
}
