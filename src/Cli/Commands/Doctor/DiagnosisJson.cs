using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>A diagnosis as JSON: <c>canPreview</c>, <c>tools</c>, <c>credentials</c>.</summary>
public static class DiagnosisJson
{
    public static string Of(Diagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("canPreview", diagnosis.CanPreview);
            json.WriteStartArray("tools");
            foreach (var finding in diagnosis.Tools)
                Write(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("credentials");
            foreach (var finding in diagnosis.Credentials)
                Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ToolFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("name", finding.Tool.Name);
        json.WriteBoolean("found", finding.Path is not null);
        json.WriteString("version", finding.Version);
        json.WriteString("path", finding.Path);
        json.WriteString("neededTo", finding.Tool.Need switch { Need.Preview => "preview", Need.Deploy => "deploy", _ => "test" });
        json.WriteString("purpose", finding.Tool.Purpose);
        json.WriteString("remedy", finding.Tool.Remedy);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CredentialFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("name", finding.Credential.Name);
        json.WriteBoolean("found", finding.Source is not null);
        json.WriteString("source", finding.Source);
        json.WriteString("purpose", finding.Credential.Purpose);
        json.WriteEndObject();
    }
}
