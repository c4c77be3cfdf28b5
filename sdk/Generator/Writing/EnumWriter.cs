namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Enumerations of strings: a value type with one static property a case.</summary>
internal static class EnumWriter
{
    public static void Write(CodeWriter code, string name, IEnumerable<KeyValuePair<string, string>> members)
    {
        code.Line("[EnumType]");
        code.Open($"public readonly struct {name} : IEquatable<{name}>");
        code.Line("private readonly string _value;");
        code.Line($"private {name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));");
        foreach (var (member, value) in members)
            code.Line($"public static {name} {member} {{ get; }} = new({CodeWriter.Literal(value)});");
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        code.Line($"public static explicit operator string({name} value) => value._value;");
        code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        code.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);");
        code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
        code.Line("public override string ToString() => _value;");
        code.Close();
    }
}
