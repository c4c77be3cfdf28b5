using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Security;
using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>Passwords of the master and of every role, each in a secret of its own. A new generation changes them all; the pooler and the roles follow the secrets.</summary>
public sealed class PostgresCredentials : ComponentResource
{
    private const int PasswordLength = 40;

    /// <summary>Secret.</summary>
    public Output<string> MasterPassword { get; }

    /// <summary>By role: <c>master</c>, <c>app</c>, <c>reader</c>, <c>migrator</c>, <c>monitor</c>.</summary>
    public Output<ImmutableDictionary<string, string>> SecretNames { get; }

    public PostgresCredentials(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:PostgresCredentials", name, options)
    {
        var names = new SortedDictionary<string, Output<string>>(StringComparer.Ordinal);
        MasterPassword = CredentialOf("master", args.Settings.MasterUsername);
        foreach (var role in PostgresRole.All)
            CredentialOf(role.Key, role.Username);
        SecretNames = Output.All(names.Select(pair => pair.Value.Apply(secret => KeyValuePair.Create(pair.Key, secret))))
            .Apply(pairs => pairs.ToImmutableDictionary());
        RegisterOutputs(new Dictionary<string, object?> { ["secretNames"] = SecretNames });

        Output<string> CredentialOf(string key, string username)
        {
            var password = new RandomPassword($"{name}-{key}", new()
            {
                Length = PasswordLength,
                Special = false,
                Keepers = { { "generation", $"{args.Settings.CredentialGeneration}" } },
            }, new() { Parent = this, AdditionalSecretOutputs = { "result" } }).Result;
            names[key] = new StoredSecret($"{name}-{key}", new(args.Stack, "postgres", $"database/{key}", args.SecretsKeyArn)
            {
                Description = $"PostgreSQL role {username}",
                Value = password.Apply(text => Json(username, text, args.Settings.Name)),
                ReplicaRegion = args.SecretsReplica?.Region,
                ReplicaKeyArn = args.SecretsReplica?.KeyArn,
            }, new() { Parent = this }).Name;
            return password;
        }
    }

    private static string Json(string username, string password, string database) =>
        new JsonObject { ["username"] = username, ["password"] = password, ["dbname"] = database, ["engine"] = "postgres" }.ToJsonString();
}
