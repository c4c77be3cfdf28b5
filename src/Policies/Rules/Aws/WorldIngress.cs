namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Finds ports of administration and data that an ingress rule opens to every address.</summary>
internal static class WorldIngress
{
    private static readonly int[] GuardedPorts = [22, 3389, 3306, 5432, 6379, 6432, 8000, 9090, 9093, 9200, 10250, 27017];

    private static readonly string[] World = ["0.0.0.0/0", "::/0"];

    public static Check Judge(ResourceView resource) => resource.Type.EndsWith(":SecurityGroup", StringComparison.Ordinal)
        ? Check.All(resource.Input("ingress").Items.Select(rule => Judge(rule, [.. rule["cidrBlocks"].Items, .. rule["ipv6CidrBlocks"].Items], rule["protocol"].Text)))
        : Judge(resource.Input(), [resource.Input("cidrIpv4"), resource.Input("cidrIpv6")], resource.Input("ipProtocol").Text);

    private static Check Judge(ValueView rule, IEnumerable<ValueView> sources, string? protocol)
    {
        if (!sources.Any(source => World.Contains(source.Text)))
            return Check.Passed;
        var everything = protocol == "-1";
        var from = everything ? 0 : rule["fromPort"].Number ?? 0;
        var to = everything ? 65535 : rule["toPort"].Number ?? 65535;
        var open = GuardedPorts.Where(port => from <= port && port <= to).ToArray();
        return Check.That(open.Length == 0, () => $"{(rule.Path.Length == 0 ? "the rule" : rule.Path)} opens port {string.Join(", ", open)} to the world");
    }
}
