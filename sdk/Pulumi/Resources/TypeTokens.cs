namespace Pulumi;

/// <summary>Takes type tokens apart: package:module:Type.</summary>
internal static class TypeTokens
{
    /// <returns>The package, or null if the token does not have three parts.</returns>
    public static string? Package(string token)
        => token.AsSpan().Count(':') == 2 ? token[..token.IndexOf(':', StringComparison.Ordinal)] : null;
}
