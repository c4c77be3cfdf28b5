using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Environment variables of a container.</summary>
public static class EnvironmentVariables
{
    /// <returns>In ordinal order of their names.</returns>
    public static InputList<EnvVarArgs> Of(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string>? fields = null)
    {
        var variables = new SortedDictionary<string, EnvVarArgs>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            variables[name] = new EnvVarArgs { Name = name, Value = value };
        foreach (var (name, path) in fields ?? new Dictionary<string, string>())
        {
            variables[name] = new EnvVarArgs
            {
                Name = name,
                ValueFrom = new EnvVarSourceArgs { FieldRef = new ObjectFieldSelectorArgs { FieldPath = path } },
            };
        }

        return [.. variables.Values.Select(variable => (Input<EnvVarArgs>)variable)];
    }
}
