using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>The stable JSON form of a plan: the same plan gives the same bytes, and no secret is in it in clear.</summary>
public static class PlanJson
{
    /// <summary>The version that <see cref="Write"/> writes and <see cref="Read"/> reads.</summary>
    public const int SchemaVersion = 1;

    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes a plan as indented UTF-8 without a byte order mark, ended by a line feed.</summary>
    public static void Write(Plan plan, Stream destination) => Write(plan, destination, null);

    /// <summary>Writes a plan as an object of a larger JSON text.</summary>
    /// <param name="json">Where the value goes.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="more">Writes further properties behind the plan's own.</param>
    public static void Write(Utf8JsonWriter json, Plan plan, Action<Utf8JsonWriter>? more = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(plan);
        PlanWriter.Write(json, plan, more);
    }

    private static void Write(Plan plan, Stream destination, Action<Utf8JsonWriter>? more)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(destination);
        using (var json = new Utf8JsonWriter(destination, WriterOptions))
        {
            PlanWriter.Write(json, plan, more);
        }

        destination.WriteByte((byte)'\n');
    }

    /// <summary>The JSON form as text.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="more">Writes further properties of the top level, behind the plan's own; readers of plans pass over them.</param>
    public static string ToJson(Plan plan, Action<Utf8JsonWriter>? more = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var buffer = new MemoryStream();
        Write(plan, buffer, more);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads a plan back. Secrets come back as <see cref="SecretValue.Masked"/>.</summary>
    /// <exception cref="PlanFormatException">The text is truncated, is no plan, or has another schema version.</exception>
    public static Plan Read(Stream source)
    {
        try
        {
            using var document = JsonDocument.Parse(source);
            return PlanReader.Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } line ? $"line {line + 1}: " : "";
            throw PlanFormatException.Broken($"{place}the JSON ends too early or is malformed.");
        }
    }

    /// <summary>Reads a plan from text.</summary>
    /// <exception cref="PlanFormatException">The text is truncated, is no plan, or has another schema version.</exception>
    public static Plan Read(string json)
    {
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return Read(source);
    }
}
