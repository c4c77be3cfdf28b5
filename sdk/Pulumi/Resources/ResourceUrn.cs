namespace Pulumi;

/// <summary>Takes URNs apart: urn:pulumi:STACK::PROJECT::PARENTTYPE$TYPE::NAME.</summary>
internal static class ResourceUrn
{
    public static string Name(string urn) => urn.Split("::", 4) is [_, _, _, var name] ? name : throw Malformed(urn);

    /// <returns>The types of the parents, outermost first, and of the resource, joined by "$".</returns>
    public static string QualifiedType(string urn) => urn.Split("::", 4) is [_, _, var type, _] ? type : throw Malformed(urn);

    public static string Type(string urn) => QualifiedType(urn).Split('$')[^1];

    private static ArgumentException Malformed(string urn) => new($"'{urn}' is not a URN of the form urn:pulumi:stack::project::type::name.");
}
