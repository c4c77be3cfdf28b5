using CsCheck;

namespace FreeAgentics.Infra.Policies.Tests;

public sealed class CheckTests
{
    private static readonly Gen<Check> AnyCheck = Gen.OneOf(
        Gen.Const(Check.Passed),
        Gen.String.AlphaNumeric.Select(Check.Failed),
        Gen.String.AlphaNumeric.Select(Check.Undecided));

    [Fact]
    public void Both_of_two_checks_have_to_pass() =>
        Gen.Select(AnyCheck, AnyCheck).Sample((left, right) =>
            left.And(right).Outcome == Worst(left.Outcome, right.Outcome));

    [Fact]
    public void Either_of_two_checks_is_enough() =>
        Gen.Select(AnyCheck, AnyCheck).Sample((left, right) =>
            left.Or(right).Outcome == Best(left.Outcome, right.Outcome));

    [Fact]
    public void All_failures_are_named_at_once()
    {
        var check = Check.All([Check.Failed("a is 1"), Check.Passed, Check.Failed("b is 2")]);

        Assert.Equal(["a is 1", "b is 2"], check.Evidence.AsEnumerable());
    }

    [Fact]
    public void A_certain_failure_is_not_hidden_by_something_unknown()
    {
        var check = Check.Undecided("a is not known yet").And(Check.Failed("b is 2"));

        Assert.Equal(Outcome.Fail, check.Outcome);
        Assert.Equal(["b is 2"], check.Evidence.AsEnumerable());
    }

    private static Outcome Worst(Outcome left, Outcome right) =>
        left == Outcome.Fail || right == Outcome.Fail ? Outcome.Fail
        : left == Outcome.Unknown || right == Outcome.Unknown ? Outcome.Unknown
        : Outcome.Pass;

    private static Outcome Best(Outcome left, Outcome right) =>
        left == Outcome.Pass || right == Outcome.Pass ? Outcome.Pass
        : left == Outcome.Unknown || right == Outcome.Unknown ? Outcome.Unknown
        : Outcome.Fail;
}
