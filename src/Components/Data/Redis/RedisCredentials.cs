using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Security;
using Pulumi;
using Pulumi.Aws.ElastiCache;
using Pulumi.Random;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <summary>What clients of a group prove who they are with: one token for all, or a user with access rights of its own.</summary>
public sealed class RedisCredentials : ComponentResource
{
    private const int PasswordLength = 64;
    private const string ApplicationUser = "freeagentics";

    private readonly Output<string> password;
    private readonly Output<string>? userGroupId;

    public Output<string> SecretName { get; }

    public RedisCredentials(string name, RedisGroupArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:RedisCredentials", name, options)
    {
        password = new RandomPassword(name, new()
        {
            Length = PasswordLength,
            Special = false,
            Keepers = { { "generation", $"{args.Redis.Settings.CredentialGeneration}" } },
        }, new() { Parent = this, AdditionalSecretOutputs = { "result" } }).Result;
        var byUsers = args.Redis.Settings.Authentication == "users";
        userGroupId = byUsers ? UserGroupOf(name, args) : null;
        SecretName = new StoredSecret(name, new(args.Redis.Stack, "redis", name.Replace('-', '/'), args.Redis.SecretsKeyArn)
        {
            Description = $"Password of {name}",
            Value = password.Apply(text => new JsonObject { ["username"] = byUsers ? ApplicationUser : "", ["password"] = text }.ToJsonString()),
        }, new() { Parent = this }).Name;
        RegisterOutputs();
    }

    /// <summary>Adds the token or the user group.</summary>
    public void ApplyTo(ReplicationGroupArgs group)
    {
        if (userGroupId is not null)
        {
            group.UserGroupIds = userGroupId;
            return;
        }
        group.AuthToken = password;
        // Both tokens hold until the next change, so that clients can follow one after the other.
        group.AuthTokenUpdateStrategy = "ROTATE";
    }

    private Output<string> UserGroupOf(string name, RedisGroupArgs args)
    {
        var (stack, engine) = (args.Redis.Stack, args.Redis.Settings.Engine);
        // Every user group has a user called default; this one can do nothing.
        var nobody = UserOf($"{name}-default", "default", "off -@all", args);
        var application = UserOf($"{name}-app", ApplicationUser, "on ~* &* +@all -@dangerous", args);
        return new UserGroup(name, new()
        {
            Engine = engine,
            UserGroupId = PhysicalName.Of(stack, name, NameLimit.CacheUser),
            UserIds = { nobody.UserId, application.UserId },
            Tags = ResourceTags.Of(stack, "redis", name),
        }, new() { Parent = this }).UserGroupId;
    }

    private User UserOf(string name, string username, string access, RedisGroupArgs args) => new(name, new()
    {
        Engine = args.Redis.Settings.Engine,
        UserId = PhysicalName.Of(args.Redis.Stack, name, NameLimit.CacheUser),
        UserName = username,
        AccessString = access,
        Passwords = { password },
        Tags = ResourceTags.Of(args.Redis.Stack, "redis", name),
    }, new() { Parent = this });
}
