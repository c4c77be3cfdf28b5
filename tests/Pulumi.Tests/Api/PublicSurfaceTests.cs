using Pulumi;
using Xunit.Abstractions;

namespace FreeAgentics.Infra.Pulumi.Tests.Api;

public sealed class PublicSurfaceTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, OfficialType> Official = OfficialApi.Read();

    private static readonly Type[] Local = typeof(Resource).Assembly.GetExportedTypes();

    [Fact]
    public void Every_public_type_is_one_of_the_official_package()
    {
        var unknown = Local.Select(TypeNames.Heading).Where(name => !Official.ContainsKey(name));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_public_member_has_its_official_signature()
    {
        var unknown =
            from type in Local
            let name = TypeNames.Heading(type)
            where Official.ContainsKey(name)
            from member in ApiPrinter.Members(type)
            where !Official[name].Members.Contains(member)
            select $"{name}: {member}";

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_public_type_has_its_official_kind_and_bases()
    {
        var different =
            from type in Local
            let official = Official[TypeNames.Heading(type)]
            where Kind(type) != official.Kind || !Bases(type).SetEquals(official.Bases)
            select $"{official.Name}: {Kind(type)} : {string.Join(", ", Bases(type))}";

        Assert.Empty(different);
    }

    [Fact]
    public void What_is_left_out_is_what_the_documentation_explains()
    {
        var local = Local.ToDictionary(TypeNames.Heading);
        var types = Official.Keys.Where(name => !local.ContainsKey(name));
        var members =
            from official in Official.Values
            where local.ContainsKey(official.Name)
            from member in official.Members.Except(ApiPrinter.Members(local[official.Name]))
            select $"{official.Name}: {member}";
        var leftOut = types.Concat(members).Order(StringComparer.Ordinal).ToList();

        foreach (var line in leftOut)
            output.WriteLine(line);

        Assert.Equal(OfficialApi.ReadLeftOut(), leftOut);
    }

    private static string Kind(Type type)
        => type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";

    private static HashSet<string> Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Where(contract => contract.IsPublic && !inherited.Contains(contract));
        var parent = type.BaseType is { } ancestor && ancestor != typeof(object) && ancestor != typeof(ValueType) ? ancestor : null;
        return [.. (parent is null ? own : own.Prepend(parent)).Select(TypeNames.Of)];
    }
}
