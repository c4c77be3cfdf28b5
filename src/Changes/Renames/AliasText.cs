using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>An alias as a line of a resource's options in C#.</summary>
internal static class AliasText
{
    public static string Of(PlanResource former, PlanResource now) => former.Parent == now.Parent
        ? $"Aliases = {{ new Alias {{ Name = \"{Escaped(former.Name)}\" }} }}"
        : $"Aliases = {{ new Alias {{ Urn = \"{Escaped(former.Urn)}\" }} }}";

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
