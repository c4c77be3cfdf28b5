using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Tests.Schemas;

public class A_property_expression
{
    private static readonly PropertyExpression s_aws = new("aws");

    [Fact]
    public void Of_one_word_is_an_optional_property()
    {
        var property = s_aws.Parse("engine", "string");
        Assert.Equal(new PropertySchema("engine", new TypeSchema.Primitive(PrimitiveKind.String), Required: false, Secret: false), property);
    }

    [Fact]
    public void Carries_its_marks()
    {
        var property = s_aws.Parse("token", "string[] required secret json name=Key");
        Assert.Equal(new TypeSchema.ArrayOf(new TypeSchema.Primitive(PrimitiveKind.String)), property.Type);
        Assert.True(property is { Required: true, Secret: true, Json: true, MemberName: "Key" });
    }

    [Fact]
    public void Nests_collections_and_unions()
    {
        var type = Assert.IsType<TypeSchema.MapOf>(s_aws.Parse("x", "(inputs.ec2.Rule|string[]){}").Type);
        var union = Assert.IsType<TypeSchema.UnionOf>(type.Item);
        Assert.Equal(2, union.Cases.Length);
        Assert.Equal(new TypeSchema.ObjectRef("aws:inputs.ec2.Rule"), union.Cases[0]);
        Assert.Equal(new TypeSchema.ArrayOf(new TypeSchema.Primitive(PrimitiveKind.String)), union.Cases[1]);
    }

    [Fact]
    public void Refers_to_an_enumeration_of_its_package() =>
        Assert.Equal(new TypeSchema.EnumRef("aws:enums.rds.InstanceType"), s_aws.Parse("x", "enums.rds.InstanceType").Type);

    [Theory]
    [InlineData("text", "'text' is not a type of the schema documents.")]
    [InlineData("string needed", "'needed' is not a mark of a property: required, secret, json or name=Member.")]
    public void Says_what_it_does_not_understand(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => s_aws.Parse("x", expression)).Message);
}
