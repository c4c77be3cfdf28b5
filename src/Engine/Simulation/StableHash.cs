using System.Security.Cryptography;
using System.Text;

namespace FreeAgentics.Infra.Engine.Simulation;

/// <summary>Digits and letters that depend on a text alone: the same resource gets the same simulated values in every preview.</summary>
internal static class StableHash
{
    /// <summary>Lower-case hexadecimal digits, at most 64.</summary>
    public static string Hex(string text, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];

    /// <summary>Letters of an alphabet, as many as wanted.</summary>
    public static string Letters(string text, int count, string alphabet)
    {
        var result = new StringBuilder(count);
        for (var block = 0; result.Length < count; block++)
        {
            foreach (var number in SHA256.HashData(Encoding.UTF8.GetBytes($"{text}#{block}")))
            {
                if (result.Length < count)
                    result.Append(alphabet[number % alphabet.Length]);
            }
        }

        return result.ToString();
    }

    /// <summary>A number from 0 to <paramref name="limit"/> − 1.</summary>
    public static int Number(string text, int limit) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % (uint)limit);

    /// <summary>An identifier in the form of a version 4 UUID.</summary>
    public static string Uuid(string text)
    {
        var hex = Hex(text, 32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }
}
