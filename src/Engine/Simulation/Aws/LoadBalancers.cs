namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>What stands before the workloads: Elastic Load Balancing, WAF and CloudFront.</summary>
internal static class LoadBalancers
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:lb/loadBalancer:LoadBalancer"] = Balancer,
        ["aws:lb/targetGroup:TargetGroup"] = TargetGroup,
        ["aws:lb/listener:Listener"] = Listener,
        ["aws:wafv2/webAcl:WebAcl"] = WebAcl,
        ["aws:wafv2/webAclAssociation:WebAclAssociation"] = Association,
        ["aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration"] = logging => logging.Id = logging.Text("resourceArn"),
        ["aws:cloudfront/distribution:Distribution"] = Distribution,
    };

    private static void Balancer(SimulatedResource balancer)
    {
        var kind = balancer.TextOr("loadBalancerType", "application") switch { "network" => "net", "gateway" => "gwy", _ => "app" };
        var suffix = balancer.Text("name") is { } name ? $"{kind}/{name}/{balancer.Hex(16)}" : null;
        balancer.Id = balancer.Arn("elasticloadbalancing", suffix is null ? null : $"loadbalancer/{suffix}");
        balancer.Set("arn", balancer.Id);
        balancer.Set("arnSuffix", suffix);
        balancer.Set("dnsName", balancer.Text("name") is { } host ? $"{host}-{balancer.Hex(8)}.{balancer.Region}.elb.invalid" : null);
        balancer.Set("zoneId", $"Z{balancer.Hex(13).ToUpperInvariant()}");
    }

    private static void TargetGroup(SimulatedResource group)
    {
        var suffix = group.Text("name") is { } name ? $"targetgroup/{name}/{group.Hex(16)}" : null;
        group.Id = group.Arn("elasticloadbalancing", suffix);
        group.Set("arn", group.Id);
        group.Set("arnSuffix", suffix);
    }

    private static void Listener(SimulatedResource listener)
    {
        var balancer = listener.Text("loadBalancerArn")?.Split(":loadbalancer/") is [_, var suffix] ? suffix : null;
        listener.Id = listener.Arn("elasticloadbalancing", balancer is null ? null : $"listener/{balancer}/{listener.Hex(16)}");
        listener.Set("arn", listener.Id);
    }

    private static void WebAcl(SimulatedResource acl)
    {
        acl.Id = StableHash.Uuid(acl.Urn);
        var scope = acl.Text("scope") == "CLOUDFRONT" ? "global" : "regional";
        acl.Set("arn", acl.Arn("wafv2", acl.Text("name") is { } name ? $"{scope}/webacl/{name}/{acl.Id}" : null));
    }

    private static void Association(SimulatedResource association) =>
        association.Id = association.Text("webAclArn") is { } acl && association.Text("resourceArn") is { } resource ? $"{acl},{resource}" : null;

    private static void Distribution(SimulatedResource distribution)
    {
        distribution.Id = $"E{distribution.Hex(13).ToUpperInvariant()}";
        distribution.Set("arn", distribution.Arn("cloudfront", $"distribution/{distribution.Id}", regional: false));
        distribution.Set("domainName", $"d{distribution.Hex(13)}.cloudfront.invalid");
    }
}
