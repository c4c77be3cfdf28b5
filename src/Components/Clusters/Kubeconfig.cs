using System.Text.Json.Nodes;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>How kubectl and the provider reach a cluster. It holds no credentials: they are asked for at every connection, from whoever deploys.</summary>
public static class Kubeconfig
{
    /// <param name="name">The cluster's name.</param>
    /// <param name="endpoint">URL of its API.</param>
    /// <param name="authority">Its certificate authority, base64.</param>
    /// <param name="region">Its region.</param>
    /// <returns>A kubeconfig as JSON.</returns>
    public static Output<string> Of(Output<string> name, Output<string> endpoint, Output<string> authority, string region) =>
        Output.Tuple(name, endpoint, authority).Apply(cluster => Write(cluster.Item1, cluster.Item2, cluster.Item3, region));

    private static string Write(string name, string endpoint, string authority, string region) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["clusters"] = Named(name, "cluster", new() { ["server"] = endpoint, ["certificate-authority-data"] = authority }),
        ["contexts"] = Named(name, "context", new() { ["cluster"] = name, ["user"] = name }),
        ["current-context"] = name,
        ["users"] = Named(name, "user", new()
        {
            ["exec"] = new JsonObject
            {
                ["apiVersion"] = "client.authentication.k8s.io/v1",
                ["interactiveMode"] = "Never",
                ["command"] = "aws",
                ["args"] = new JsonArray("--region", region, "eks", "get-token", "--cluster-name", name, "--output", "json"),
            },
        }),
    }.ToJsonString();

    private static JsonArray Named(string name, string kind, JsonObject value) => [new JsonObject { ["name"] = name, [kind] = value }];
}
