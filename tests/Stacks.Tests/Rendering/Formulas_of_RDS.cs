using FreeAgentics.Infra.Rendering;
using FreeAgentics.Infra.Rendering.Data;

namespace FreeAgentics.Infra.Stacks.Tests.Rendering;

public class Formulas_of_RDS
{
    private const long FourGib = 4L << 30;

    [Theory]
    [InlineData("LEAST({DBInstanceClassMemory/9531392},5000)", 450)]
    [InlineData("LEAST({DBInstanceClassMemory/9531392}, 100)", 100)]
    [InlineData("GREATEST({DBInstanceClassMemory*1024/63963136},65536)", 68759)]
    [InlineData("{DBInstanceClassMemory/32768}", 131072)]
    [InlineData("{DBInstanceClassMemory/4/8192}", 131072)]
    [InlineData("SUM({DBInstanceVCPU*2},1)", 5)]
    [InlineData("LEAST(GREATEST({DBInstanceVCPU},4),8)", 4)]
    public void Come_to_a_number_on_a_machine(string formula, long value) =>
        Assert.Equal($"{value}", RdsFormula.Evaluate(formula, FourGib, processors: 2));

    [Theory]
    [InlineData("100")]
    [InlineData("scram-sha-256")]
    [InlineData("pg_stat_statements,auto_explain")]
    [InlineData("")]
    public void Are_not_seen_where_there_are_none(string value) => Assert.Equal(value, RdsFormula.Evaluate(value, FourGib));

    [Theory]
    [InlineData("LEAST({DBInstanceClassMemory/9531392},5000")]
    [InlineData("{DBInstanceMemory/2}")]
    [InlineData("{DBInstanceClassMemory-1}")]
    [InlineData("GREATEST()")]
    [InlineData("{DBInstanceClassMemory/2}x")]
    public void Are_refused_by_name_where_they_cannot_be_read(string formula)
    {
        var refusal = Assert.Throws<RenderingException>(() => RdsFormula.Evaluate(formula, FourGib));
        Assert.Contains($"'{formula}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_division_by_nothing_is_refused_too() => Assert.Throws<RenderingException>(() => RdsFormula.Evaluate("{DBInstanceClassMemory/0}", FourGib));
}
