using System.Security.Cryptography;
using System.Text;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>A short fingerprint of a configuration: pods that carry it in an annotation are replaced when it changes.</summary>
public static class ContentHash
{
    public const string Annotation = "freeagentics.io/config-hash";

    /// <returns>Sixteen hexadecimal digits.</returns>
    public static string Of(params string[] contents) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', contents))))[..16];
}
