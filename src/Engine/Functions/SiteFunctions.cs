using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>Functions that tell where a program runs: account, region, partition, zones.</summary>
internal static class SiteFunctions
{
    public static readonly Dictionary<string, Action<FunctionCall>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:index/getCallerIdentity:getCallerIdentity"] = CallerIdentity,
        ["aws:index/getRegion:getRegion"] = Region,
        ["aws:index/getPartition:getPartition"] = Partition,
        ["aws:index/getAvailabilityZones:getAvailabilityZones"] = Zones,
    };

    private static void CallerIdentity(FunctionCall call)
    {
        call.Set("accountId", call.Site.Account);
        call.Set("id", call.Site.Account);
        call.Set("arn", call.Arn("iam", "user/simulated", regional: false));
        call.Set("userId", "AIDASIMULATEDSIMULATE");
    }

    private static void Region(FunctionCall call)
    {
        var region = call.Site.Region;
        call.Set("id", region);
        call.Set("name", region);
        call.Set("region", region);
        call.Set("endpoint", region is null ? null : $"ec2.{region}.{call.Site.DnsSuffix}");
        call.Set("description", UnknownValue.Instance);
    }

    private static void Partition(FunctionCall call)
    {
        var partition = call.Site.Region is null ? null : call.Site.Partition;
        call.Set("id", partition);
        call.Set("partition", partition);
        call.Set("dnsSuffix", partition is null ? null : call.Site.DnsSuffix);
        call.Set("reverseDnsPrefix", partition is null ? null : string.Join('.', call.Site.DnsSuffix.Split('.').Reverse()));
    }

    // Every region that takes workloads has at least three zones; which letters an account sees is its own affair.
    private static void Zones(FunctionCall call)
    {
        if (call.Site.Region is not { } region)
        {
            foreach (var result in (ReadOnlySpan<string>)["names", "zoneIds", "groupNames", "id"])
                call.Set(result, UnknownValue.Instance);
            return;
        }

        var excluded = Excluded(call, "excludeNames").Concat(Excluded(call, "excludeZoneIds")).ToHashSet(StringComparer.Ordinal);
        var zones = "abc".Select((letter, index) => (Name: $"{region}{letter}", Id: $"{ShortName(region)}-az{index + 1}"))
            .Where(zone => !excluded.Contains(zone.Name) && !excluded.Contains(zone.Id)).ToArray();
        call.Set("id", region);
        call.Set("region", region);
        call.Set("names", List(zones.Select(zone => zone.Name)));
        call.Set("zoneIds", List(zones.Select(zone => zone.Id)));
        call.Set("groupNames", List([region]));
    }

    private static IEnumerable<string> Excluded(FunctionCall call, string argument) =>
        call.Arguments[argument] is ArrayValue names ? names.Items.OfType<StringValue>().Select(name => name.Value) : [];

    // us-east-1 → use1, as in the ids of zones.
    private static string ShortName(string region)
    {
        var parts = region.Split('-');
        return parts[0] + string.Concat(parts[1..^1].Select(Direction)) + parts[^1];
    }

    private static string Direction(string part) => part switch
    {
        "northeast" => "ne",
        "northwest" => "nw",
        "southeast" => "se",
        "southwest" => "sw",
        "gov" => "g",
        _ => part[..1],
    };

    internal static ArrayValue List(IEnumerable<string> texts) => new([.. texts.Select(PropertyValue (text) => new StringValue(text))]);
}
