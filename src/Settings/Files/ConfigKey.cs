namespace FreeAgentics.Infra.Settings.Files;

/// <summary>A key of Pulumi's configuration.</summary>
internal sealed record ConfigKey(string Namespace, string Name)
{
    /// <summary>Reads <c>namespace:name</c> and the old form <c>namespace:config:name</c>.</summary>
    /// <returns>Null for anything else.</returns>
    public static ConfigKey? Parse(string text)
    {
        var parts = text.Split(':');
        return parts switch
        {
            [{ Length: > 0 } space, { Length: > 0 } name] => new(space, name),
            [{ Length: > 0 } space, "config", { Length: > 0 } name] => new(space, name),
            _ => null,
        };
    }

    public override string ToString() => $"{Namespace}:{Name}";
}
