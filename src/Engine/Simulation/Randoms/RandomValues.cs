using System.Numerics;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Randoms;

/// <summary>The random provider, without chance: each value follows from the resource's URN. They are no secrets anybody should use.</summary>
internal static class RandomValues
{
    private static readonly string[] PetNames = ["ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "ibis", "jay"];

    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["random:index/randomPassword:RandomPassword"] = Password,
        ["random:index/randomString:RandomString"] = Text,
        ["random:index/randomBytes:RandomBytes"] = Bytes,
        ["random:index/randomId:RandomId"] = Id,
        ["random:index/randomInteger:RandomInteger"] = Integer,
        ["random:index/randomPet:RandomPet"] = Pet,
        ["random:index/randomShuffle:RandomShuffle"] = Shuffle,
        ["random:index/randomUuid:RandomUuid"] = Uuid,
        ["random:index/randomUuid4:RandomUuid4"] = Uuid,
        ["random:index/randomUuid7:RandomUuid7"] = Uuid,
    };

    private static void Password(SimulatedResource password)
    {
        password.Id = "none";
        var result = RandomText.Of(password);
        password.Set("result", Secret(result));
        password.Set("bcryptHash", Secret(result is null ? null : $"$2a$10${StableHash.Letters(password.Urn, 53, RandomText.Alphanumeric)}"));
        RandomText.SetDefaults(password);
    }

    private static void Text(SimulatedResource text)
    {
        text.Id = RandomText.Of(text);
        text.Set("result", text.Id);
        RandomText.SetDefaults(text);
    }

    private static void Bytes(SimulatedResource bytes)
    {
        bytes.Id = "none";
        var content = Content(bytes, "length");
        bytes.Set("base64", Secret(content is null ? null : Convert.ToBase64String(content)));
        bytes.Set("hex", Secret(content is null ? null : Convert.ToHexStringLower(content)));
    }

    private static void Id(SimulatedResource id)
    {
        var content = Content(id, "byteLength");
        var prefix = id.TextOr("prefix", "");
        if (content is null || prefix is null)
            return;
        var url = Convert.ToBase64String(content).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        id.Id = url;
        id.Set("b64Std", prefix + Convert.ToBase64String(content));
        id.Set("b64Url", prefix + url);
        id.Set("hex", prefix + Convert.ToHexStringLower(content));
        id.Set("dec", prefix + new BigInteger(content, isUnsigned: true, isBigEndian: true));
    }

    private static void Integer(SimulatedResource integer)
    {
        if (integer.Inputs["min"] is not NumberValue min || integer.Inputs["max"] is not NumberValue max || max.Value < min.Value)
            return;
        var result = min.Value + StableHash.Number(integer.Urn, (int)Math.Min(max.Value - min.Value + 1, int.MaxValue));
        integer.Id = result.ToString("R");
        integer.Set("result", new NumberValue(result));
    }

    private static void Pet(SimulatedResource pet)
    {
        var separator = pet.TextOr("separator", "-");
        var length = pet.Inputs["length"] is NumberValue number ? (int)number.Value : 2;
        var words = Enumerable.Range(0, length).Select(word => PetNames[StableHash.Number($"{pet.Urn}{word}", PetNames.Length)]);
        pet.Id = separator is null || pet.Inputs["prefix"] is UnknownValue
            ? null
            : string.Join(separator, pet.Text("prefix") is { } prefix ? words.Prepend(prefix) : words);
        pet.Set("length", new NumberValue(length));
        pet.Set("separator", separator);
    }

    private static void Shuffle(SimulatedResource shuffle)
    {
        shuffle.Id = "-";
        if (shuffle.Inputs["inputs"] is not ArrayValue { HasUnknowns: false } items)
            return;
        var count = shuffle.Inputs["resultCount"] is NumberValue number ? (int)number.Value : items.Items.Length;
        var order = Enumerable.Range(0, items.Items.Length).OrderBy(item => shuffle.Hex(8, $"{item}"), StringComparer.Ordinal).ToArray();
        shuffle.Set("results", new ArrayValue(
            [.. Enumerable.Range(0, order.Length == 0 ? 0 : count).Select(item => items.Items[order[item % order.Length]])]));
    }

    private static void Uuid(SimulatedResource uuid)
    {
        uuid.Id = StableHash.Uuid(uuid.Urn);
        uuid.Set("result", uuid.Id);
    }

    private static byte[]? Content(SimulatedResource resource, string length) => resource.Inputs[length] is NumberValue { Value: > 0 and < 65536 } number
        ? Convert.FromHexString(StableHash.Letters(resource.Urn, (int)number.Value * 2, "0123456789abcdef"))
        : null;

    private static SecretValue Secret(string? text) =>
        new(text is null ? UnknownValue.Instance : new StringValue(text));
}
