using System.Text.RegularExpressions;

namespace FreeAgentics.Infra.Settings;

/// <summary>The form that a text must have.</summary>
/// <remarks>The expression is one that .NET and JSON Schema (ECMA 262) read alike; it is anchored. The regular expression is built when the first value is checked.</remarks>
public sealed class TextPattern(string expression, string meaning, params string[] suggestions)
{
    private const string Size = "(nano|micro|small|medium|large|xlarge|[0-9]{1,2}xlarge|metal)$";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private Regex? _regex;

    public static TextPattern AwsAccount { get; } = new("^[0-9]{12}$", "an AWS account id of 12 digits");

    public static TextPattern DnsName { get; } = new(
        "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", "a host name such as api.freeagentics.io");

    public static TextPattern UrlPath { get; } = new("^/[A-Za-z0-9/_.-]*$", "a path that begins with /");

    public static TextPattern KubernetesName { get; } = new(
        "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "a Kubernetes name: lower-case letters, digits and inner dashes, at most 63");

    public static TextPattern Image { get; } = new(
        "^[a-z0-9]([a-z0-9._/:-]*[a-z0-9])?(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?$",
        "a container image such as registry/name:tag");

    public static TextPattern EnvironmentName { get; } = new("^[A-Za-z_][A-Za-z0-9_]*$", "the name of an environment variable");

    public static TextPattern InstanceClass { get; } = new(
        "^db\\.[a-z]+[0-9]+[a-z]*\\." + Size,
        "an RDS instance class such as db.t4g.medium",
        "db.t4g.micro", "db.t4g.small", "db.t4g.medium", "db.t4g.large", "db.m7g.large", "db.m7g.xlarge", "db.m7g.2xlarge", "db.r7g.large", "db.r7g.xlarge", "db.r7g.2xlarge", "db.r7g.4xlarge");

    public static TextPattern CacheNodeType { get; } = new(
        "^cache\\.[a-z]+[0-9]+[a-z]*\\." + Size,
        "an ElastiCache node type such as cache.t4g.small",
        "cache.t4g.micro", "cache.t4g.small", "cache.t4g.medium", "cache.m7g.large", "cache.m7g.xlarge", "cache.r7g.large", "cache.r7g.xlarge");

    public static TextPattern InstanceType { get; } = new(
        "^[a-z]+[0-9]+[a-z]*(-flex)?\\." + Size,
        "an EC2 instance type such as m7g.large",
        "t4g.medium", "t4g.large", "m7g.large", "m7g.xlarge", "m7g.2xlarge", "c7g.large", "c7g.xlarge", "r7g.large", "m7i.large", "m7i.xlarge", "m6i.large", "m6i.xlarge", "t3.medium", "t3.large");

    /// <summary>Anchored with ^ and $.</summary>
    public string Expression { get; } = expression;

    /// <summary>To stand behind "it must be".</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Well-known values, for "did you mean"; others are allowed.</summary>
    public IReadOnlyList<string> Suggestions { get; } = suggestions;

    /// <param name="service">The service's name in the ARN, such as kms.</param>
    public static TextPattern Arn(string service) => new(
        $"^arn:aws[a-z-]*:{service}:[a-z0-9-]*:([0-9]{{12}})?:.+$", $"the ARN of something in {service}, such as arn:aws:{service}:us-east-1:123456789012:…");

    /// <param name="prefix">The kind of the id, such as vpc.</param>
    public static TextPattern AwsId(string prefix) => new($"^{prefix}-[0-9a-f]{{8,17}}$", $"an id such as {prefix}-0a1b2c3d4e5f60718");

    public bool Matches(string text)
    {
        _regex ??= new Regex(Expression, RegexOptions.CultureInvariant, Patience);
        try
        {
            return !text.EndsWith('\n') && _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
