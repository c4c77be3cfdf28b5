using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

public sealed class IamDocumentTests
{
    [Fact]
    public void One_action_and_a_list_of_actions_read_alike()
    {
        Assert.Equal(["s3:GetObject"], Read("""{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}""").Actions.AsEnumerable());
        Assert.Equal(["s3:GetObject"], Read("""{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}]}""").Actions.AsEnumerable());
    }

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::1:root","*"]},"Action":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::1:root"},"Action":"*"}]}""")]
    public void Every_way_to_say_everybody_is_understood(string json) => Assert.True(Read(json).IsForEveryPrincipal);

    [Fact]
    public void What_is_denied_is_not_allowed() =>
        Assert.False(Read("""{"Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}""").Allows);

    [Fact]
    public void Condition_keys_are_found_whatever_their_case_and_operator()
    {
        var statement = Read("""{"Statement":[{"Effect":"Deny","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""");

        Assert.Equal(["false"], statement.ConditionKeys["aws:securetransport"].AsEnumerable());
    }

    [Fact]
    public void A_text_that_is_no_JSON_fails_with_its_path()
    {
        var check = IamDocument.Judge(new("policy", new StringValue("Allow all")), _ => Check.Passed);

        Assert.Equal(["policy is not JSON; it must be a policy document"], check.Evidence.AsEnumerable());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"Statement":["Allow"]}""")]
    [InlineData("""{"Statement":{"Effect":1}}""")]
    [InlineData("""{"Statement":{"Action":{"a":1}}}""")]
    [InlineData("""{"Statement":{"Condition":{"Bool":"x"}}}""")]
    public void JSON_that_is_no_policy_document_fails_with_its_path(string json)
    {
        var check = IamDocument.Judge(new("policy", new StringValue(json)), _ => Check.Passed);

        Assert.Equal(["policy is JSON, but its parts are not those of a policy document"], check.Evidence.AsEnumerable());
    }

    [Fact]
    public void A_document_that_is_not_known_yet_is_undecided() =>
        Assert.Equal(Outcome.Unknown, IamDocument.Judge(new("policy", UnknownValue.Instance), _ => Check.Passed).Outcome);

    private static IamStatement Read(string json)
    {
        IamStatement? first = null;
        IamDocument.Judge(new("policy", new StringValue(json)), document =>
        {
            first = document.Statements[0];
            return Check.Passed;
        });
        return first!;
    }
}
