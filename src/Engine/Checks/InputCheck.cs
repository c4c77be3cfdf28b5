using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>Checks what a program declares against the facts of the providers.</summary>
internal sealed class InputCheck(SchemaCatalog catalog, DiagnosticLog log)
{
    /// <summary>The inputs of a resource with its secrets marked.</summary>
    /// <exception cref="RefusedException">The inputs have problems; the message lists all of them.</exception>
    public ObjectValue Check(string type, string name, string urn, ObjectValue inputs)
    {
        if (catalog.Resource(type) is not { } schema)
        {
            WarnOfUnchecked(type, urn);
            return inputs;
        }

        var findings = new List<CheckFinding>();
        var result = new PropertyCheck(catalog, findings).Check(inputs, schema.Inputs, "");
        if (findings.Count > 0)
            throw new RefusedException(CheckReport.Of($"{type} resource '{name}'", findings), urn);
        return result;
    }

    /// <exception cref="RefusedException">The arguments have problems; the message lists all of them.</exception>
    public void CheckArguments(FunctionSchema function, ObjectValue arguments)
    {
        var findings = new List<CheckFinding>();
        new PropertyCheck(catalog, findings).Check(arguments, function.Inputs, "");
        if (findings.Count > 0)
            throw new RefusedException(CheckReport.Of($"the call of {function.Token}", findings));
    }

    // Custom resources of Kubernetes have types of their users' own making; everything else should be in the catalog.
    private void WarnOfUnchecked(string type, string urn)
    {
        var package = TypeToken.Package(type);
        if (package != "kubernetes")
            log.Warning($"{type} is not in the schema facts of '{package}': its inputs are not checked, and its computed outputs stay unknown.", urn);
    }
}
