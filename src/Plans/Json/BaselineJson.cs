using System.Text;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>Reads a plan or a state; the file itself tells which it is.</summary>
public static class BaselineJson
{
    /// <exception cref="PlanFormatException">The file is neither, is cut off, has another version, or comes from a run that failed.</exception>
    public static BaselineFile Read(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var document = Parse(source);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("deployment", out _))
            return StateReader.Read(root);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out _))
            throw PlanFormatException.Neither(LooksLike(root));
        var plan = PlanReader.Read(root);
        return plan.Complete ? new BaselineFile(plan, BaselineFormat.Plan, []) : throw PlanFormatException.OfAFailedRun();
    }

    /// <summary>Reads from text.</summary>
    /// <exception cref="PlanFormatException">As for a stream.</exception>
    public static BaselineFile Read(string json)
    {
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return Read(source);
    }

    private static JsonDocument Parse(Stream source)
    {
        try
        {
            return JsonDocument.Parse(source);
        }
        catch (JsonException broken)
        {
            throw PlanFormatException.NotJson((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
        }
    }

    private static string? LooksLike(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        if (root.TryGetProperty("resourcePlans", out _))
            return "an update plan of 'pulumi preview --save-plan'";
        if (root.TryGetProperty("steps", out _))
            return "the output of 'pulumi preview --json'";
        if (root.TryGetProperty("terraform_version", out _))
            return "a state of Terraform";
        return root.TryGetProperty("checkpoint", out _) ? "a checkpoint out of a backend's folder" : null;
    }
}
