using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

public sealed class ValueViewTests
{
    [Fact]
    public void A_failed_check_names_the_path_the_value_and_the_demand()
    {
        var database = Value(new { storage = new { encrypted = false } });

        var check = database["storage"]["encrypted"].IsTrue();

        Assert.Equal(["storage.encrypted is false; it must be true"], check.Evidence.AsEnumerable());
    }

    [Fact]
    public void Everything_below_an_unknown_value_is_undecided()
    {
        var database = new ValueView("storage", UnknownValue.Instance);

        Assert.Equal(Outcome.Unknown, database["encrypted"].IsTrue().Outcome);
    }

    [Fact]
    public void A_secret_is_judged_but_never_shown()
    {
        var token = new ValueView("authToken", new SecretValue(new StringValue("hunter2")));

        Assert.Equal(Outcome.Pass, token.IsPresent().Outcome);
        Assert.Equal(["authToken is [secret]; it must be \"x\""], token.Is("x").Evidence.AsEnumerable());
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("6", false)]
    [InlineData("many", false)]
    public void Numbers_may_come_as_text(string text, bool passes) =>
        Assert.Equal(passes, new ValueView("days", new StringValue(text)).IsAtLeast(7).Outcome == Outcome.Pass);

    [Fact]
    public void Items_know_their_place()
    {
        var list = Value(new { rules = new[] { "a", "b" } })["rules"];

        Assert.Equal(["rules[0]", "rules[1]"], list.Items.Select(item => item.Path));
    }

    private static ValueView Value(object content) => new("", PlanValues.From(content));
}
