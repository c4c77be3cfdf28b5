using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Randoms;

/// <summary>Texts of random characters by the rules of RandomString and RandomPassword.</summary>
internal static class RandomText
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Special = "!@#$%&*()-_=+[]{}<>:?";

    public const string Alphanumeric = Lower + Upper + Digits;

    private static readonly (string Switch, string Minimum, string Characters)[] Classes =
        [("lower", "minLower", Lower), ("upper", "minUpper", Upper), ("numeric", "minNumeric", Digits), ("special", "minSpecial", Special)];

    /// <summary>The text, or null while its length or alphabet is unknown.</summary>
    public static string? Of(SimulatedResource resource)
    {
        if (resource.Inputs["length"] is not NumberValue { Value: > 0 and <= 65536 } length)
            return null;
        var (alphabet, least) = ("", "");
        foreach (var (use, minimum, characters) in Classes)
        {
            var own = use == "special" ? resource.TextOr("overrideSpecial", characters) : characters;
            if (own is null)
                return null;
            if (Uses(resource, use) && own.Length > 0)
            {
                alphabet += own;
                if (resource.Inputs[minimum] is NumberValue count)
                    least += StableHash.Letters(resource.Urn + use, (int)count.Value, own);
            }
        }

        if (alphabet.Length == 0)
            return null;
        var rest = Math.Max(0, (int)length.Value - least.Length);
        return (least + StableHash.Letters(resource.Urn, rest, alphabet))[..(int)length.Value];
    }

    /// <summary>Sets what the provider fills in where the program is silent.</summary>
    public static void SetDefaults(SimulatedResource resource)
    {
        foreach (var (use, minimum, _) in Classes)
        {
            resource.Set(use, BoolValue.True);
            resource.Set(minimum, new NumberValue(0));
        }

        resource.Set("number", resource.Inputs["numeric"] ?? BoolValue.True);
    }

    private static bool Uses(SimulatedResource resource, string use) =>
        resource.Inputs[use] is not BoolValue { Value: false }
        && !(use == "numeric" && resource.Inputs["number"] is BoolValue { Value: false });
}
