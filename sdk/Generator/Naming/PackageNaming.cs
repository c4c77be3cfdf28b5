namespace FreeAgentics.Infra.Generator.Naming;

/// <summary>Where the official .NET package of a provider puts what a token or reference names.</summary>
internal abstract class PackageNaming
{
    /// <summary>The root namespace, which is also the assembly's name.</summary>
    public abstract string Root { get; }

    /// <summary>The base class of resources.</summary>
    public virtual string ResourceBase => "global::Pulumi.CustomResource";

    /// <summary>True when argument classes are sealed.</summary>
    public virtual bool SealsArgs => true;

    /// <summary>True when a constructor's arguments may be left out even where some are required.</summary>
    public virtual bool ArgsAreOptional => false;

    /// <summary>True when <c>Get</c> takes a state to qualify the look-up.</summary>
    public virtual bool HasState => true;

    public static PackageNaming Of(string package) => package switch
    {
        "kubernetes" => new KubernetesNaming(),
        "aws" => new ModuleNaming("Pulumi.Aws", AwsModules.Names),
        "random" => new ModuleNaming("Pulumi.Random", new Dictionary<string, string>()),
        _ => throw new ArgumentException($"There are no naming rules for the package '{package}'. Add them to {nameof(PackageNaming)}.", nameof(package)),
    };

    /// <summary>A resource class or a function's static class, by token.</summary>
    public abstract TypeName Member(string token);

    /// <summary>The argument class of a resource.</summary>
    public abstract TypeName Args(string token);

    /// <summary>A nested type, by catalog reference: <c>aws:inputs.ec2.SecurityGroupIngress</c>.</summary>
    public abstract TypeName Object(string reference);

    /// <summary>An enumeration, by catalog reference: <c>aws:enums.rds.InstanceType</c>.</summary>
    public abstract TypeName Enum(string reference);

    /// <summary>A nested argument type of the plain form of a function.</summary>
    public TypeName PlainObject(string reference)
    {
        var (prefix, name) = Object(reference);
        const string suffix = "InputArgs";
        return new TypeName(prefix, string.Concat(name.AsSpan(0, name.Length - suffix.Length), "Args"));
    }

    /// <summary>True when a value of any type inside a nested object is a JSON document rather than an object.</summary>
    public virtual bool AnyIsJson => false;

    /// <summary>camelCase or any wire name → member name.</summary>
    public static string Pascal(string wire)
    {
        var name = wire.TrimStart('$');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
