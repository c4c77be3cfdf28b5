using System.Collections.Immutable;
using System.Text.Json;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The file of <c>--stack-outputs</c>: a JSON object of stacks, each an object of outputs.</summary>
public static class StackOutputsFile
{
    /// <returns>Outputs by stack; empty where no file is given.</returns>
    /// <exception cref="UserErrorException">The file cannot be read, is not JSON, or has another shape.</exception>
    public static IReadOnlyDictionary<string, ObjectValue> Read(string? path)
    {
        var stacks = ImmutableSortedDictionary.CreateBuilder<string, ObjectValue>(StringComparer.Ordinal);
        if (path is null)
            return stacks.ToImmutable();

        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new UserErrorException($"{path} must hold a JSON object: stack → name → value.");
        foreach (var stack in document.RootElement.EnumerateObject())
        {
            stacks[stack.Name] = ValueOf(stack.Value) as ObjectValue
                ?? throw new UserErrorException($"{path}: '{stack.Name}' must be an object of outputs, name → value.");
        }

        return stacks.ToImmutable();
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{path} is not JSON: line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--stack-outputs: {error.Message}");
        }
    }

    private static PropertyValue ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new StringValue(element.GetString()!),
        JsonValueKind.Number => new NumberValue(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new BoolValue(element.GetBoolean()),
        JsonValueKind.Array => new ArrayValue([.. element.EnumerateArray().Select(ValueOf)]),
        JsonValueKind.Object => new ObjectValue(element.EnumerateObject().ToImmutableSortedDictionary(
            property => property.Name, property => ValueOf(property.Value), StringComparer.Ordinal)),
        _ => NullValue.Instance,
    };
}
