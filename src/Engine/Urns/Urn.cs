namespace FreeAgentics.Infra.Engine.Urns;

/// <summary>The parts of a URN, and URNs of parts, by the rules of Pulumi's own engine.</summary>
internal static class Urn
{
    public const string RootStackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Delimiter = "::";
    private const char TypeDelimiter = '$';

    /// <summary>A URN; a parent that is the stack leaves no trace in it.</summary>
    public static string New(string stack, string project, string parentQualifiedType, string type, string name)
    {
        var qualified = parentQualifiedType.Length == 0 || parentQualifiedType == RootStackType
            ? type
            : $"{parentQualifiedType}{TypeDelimiter}{type}";
        return $"{Prefix}{stack}{Delimiter}{project}{Delimiter}{qualified}{Delimiter}{name}";
    }

    /// <summary>True for text with the prefix and at least four parts.</summary>
    public static bool IsValid(string urn)
    {
        if (!urn.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var rest = urn.AsSpan(Prefix.Length);
        for (var part = 0; part < 3; part++)
        {
            var end = rest.IndexOf(Delimiter, StringComparison.Ordinal);
            if (end < 0)
                return false;
            rest = rest[(end + Delimiter.Length)..];
        }

        return true;
    }

    /// <summary>The chain of parent types and the type, joined by <c>$</c>.</summary>
    public static string QualifiedType(string urn) => Part(urn, 2);

    /// <summary>The resource's own type.</summary>
    public static string Type(string urn)
    {
        var qualified = QualifiedType(urn);
        return qualified[(qualified.LastIndexOf(TypeDelimiter) + 1)..];
    }

    /// <summary>The logical name, which may itself hold <c>::</c>.</summary>
    public static string Name(string urn) => Part(urn, 3);

    private static string Part(string urn, int index)
    {
        var rest = urn.AsSpan(Prefix.Length);
        for (var part = 0; part < index; part++)
            rest = rest[(rest.IndexOf(Delimiter, StringComparison.Ordinal) + Delimiter.Length)..];
        if (index == 3)
            return rest.ToString();
        return rest[..rest.IndexOf(Delimiter, StringComparison.Ordinal)].ToString();
    }
}
