using System.Globalization;

namespace FreeAgentics.Infra.Rendering.Data;

/// <summary>Values of an RDS parameter group: numbers, texts, and formulas over the machine such as <c>LEAST({DBInstanceClassMemory/9531392},5000)</c>.</summary>
/// <remarks>Source: "Specifying DB parameters" in the RDS user guide: whole numbers, * and / from left to right, GREATEST, LEAST, SUM, nested.</remarks>
public static class RdsFormula
{
    /// <param name="value">As the parameter group has it.</param>
    /// <param name="memory">DBInstanceClassMemory, in bytes.</param>
    /// <param name="processors">DBInstanceVCPU.</param>
    /// <returns>The value with formulas replaced by what they come to; a text without any as it is.</returns>
    /// <exception cref="RenderingException">It looks like a formula and is none.</exception>
    public static string Evaluate(string value, long memory, int processors = 2)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsFormula(value))
            return value;
        var rest = value.Replace(" ", "", StringComparison.Ordinal);
        var result = Term(ref rest, new(value, memory, processors));
        return rest.Length == 0 ? result.ToString(CultureInfo.InvariantCulture) : throw Malformed(value);
    }

    /// <summary>True for a value that depends on the machine.</summary>
    public static bool IsFormula(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Contains('{', StringComparison.Ordinal) || Functions.Any(function => value.StartsWith(function + "(", StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Functions = ["GREATEST", "LEAST", "SUM"];

    private static long Term(ref string rest, Machine machine)
    {
        var name = Functions.FirstOrDefault(rest.ToUpperInvariant().StartsWith);
        if (name is not null)
            return Function(ref rest, name, machine);
        if (rest.StartsWith('{'))
            return Expression(ref rest, machine);
        return Number(ref rest, machine);
    }

    private static long Function(ref string rest, string name, Machine machine)
    {
        Skip(ref rest, name.Length, machine);
        var arguments = new List<long>();
        do
        {
            Skip(ref rest, 1, machine);
            arguments.Add(Term(ref rest, machine));
        }
        while (rest.StartsWith(','));
        if (!rest.StartsWith(')'))
            throw Malformed(machine.Text);
        Skip(ref rest, 1, machine);
        return name switch
        {
            "GREATEST" => arguments.Max(),
            "LEAST" => arguments.Min(),
            _ => arguments.Sum(),
        };
    }

    private static long Expression(ref string rest, Machine machine)
    {
        Skip(ref rest, 1, machine);
        var result = Operand(ref rest, machine);
        while (rest.StartsWith('*') || rest.StartsWith('/'))
        {
            var times = rest[0] == '*';
            Skip(ref rest, 1, machine);
            var operand = Operand(ref rest, machine);
            result = times ? result * operand : operand != 0 ? result / operand : throw Malformed(machine.Text);
        }

        if (!rest.StartsWith('}'))
            throw Malformed(machine.Text);
        Skip(ref rest, 1, machine);
        return result;
    }

    private static long Operand(ref string rest, Machine machine)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, long)>)[("DBInstanceClassMemory", machine.Memory), ("DBInstanceVCPU", machine.Processors)])
        {
            if (!rest.StartsWith(name, StringComparison.Ordinal))
                continue;
            Skip(ref rest, name.Length, machine);
            return value;
        }

        return rest.StartsWith('{') ? Expression(ref rest, machine) : Number(ref rest, machine);
    }

    private static long Number(ref string rest, Machine machine)
    {
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0)
            throw Malformed(machine.Text);
        var number = long.Parse(rest[..digits], CultureInfo.InvariantCulture);
        rest = rest[digits..];
        return number;
    }

    private static void Skip(ref string rest, int count, Machine machine) => rest = rest.Length >= count ? rest[count..] : throw Malformed(machine.Text);

    private static RenderingException Malformed(string text) => new(
        $"'{text}' in an RDS parameter group is no formula that is known here: numbers, DBInstanceClassMemory, DBInstanceVCPU, * and /, GREATEST, LEAST, SUM.");

    private sealed record Machine(string Text, long Memory, int Processors);
}
