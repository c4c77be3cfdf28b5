using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Topology;

/// <summary>A user with rights of its own on a Redis group.</summary>
/// <param name="Group">cache or queue.</param>
/// <param name="Access">As Redis spells rights.</param>
public sealed record RedisUser(string Group, string Name, string Access)
{
    internal static IEnumerable<RedisUser> In(Plan plan) =>
        from user in plan.OfType("aws:elasticache/user:User")
        let name = user.Inputs["userName"].Text()
        where name is not null
        select new RedisUser(user.Name.Split('-')[1], name, user.Inputs["accessString"].Text() ?? "off -@all");
}
