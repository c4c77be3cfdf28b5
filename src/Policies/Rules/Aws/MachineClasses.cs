namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>The machine types that a resource names, and which families are former generations.</summary>
internal static class MachineClasses
{
    private static readonly HashSet<string> Former = new(StringComparer.Ordinal)
    {
        "t1", "t2", "m1", "m2", "m3", "m4", "c1", "c3", "c4", "r3", "r4", "i2", "d2", "x1",
    };

    public static IEnumerable<ValueView> Of(ResourceView resource) =>
        ((ValueView[])[resource.Input("instanceClass"), resource.Input("nodeType"), .. resource.Input("instanceTypes").Items]).Where(value => value.IsSet);

    public static bool IsFormer(string? type) => type?.Split('.') switch
    {
        ["db" or "cache", var family, ..] => Former.Contains(family),
        [var family, _] => Former.Contains(family),
        _ => false,
    };
}
