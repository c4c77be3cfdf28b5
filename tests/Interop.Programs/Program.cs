using FreeAgentics.Infra.Interop;
using Pulumi;

var programs = new Dictionary<string, Func<IDictionary<string, object?>>>(StringComparer.Ordinal)
{
    ["aliases"] = AliasesProgram.Declare,
    ["assets"] = AssetsProgram.Declare,
    ["components"] = ComponentsProgram.Declare,
    ["failing-apply"] = FailingApplyProgram.Declare,
    ["failing-program"] = FailingProgram.Declare,
    ["failing-resource"] = FailingResourceProgram.Declare,
    ["invokes"] = InvokesProgram.Declare,
    ["options"] = OptionsProgram.Declare,
    ["providers"] = ProvidersProgram.Declare,
    ["references"] = ReferencesProgram.Declare,
    ["secrets"] = SecretsProgram.Declare,
    ["stack-references"] = StackReferencesProgram.Declare,
    ["transformations"] = TransformationsProgram.Declare,
    ["transforms"] = TransformsProgram.Declare,
    ["unknowns"] = UnknownsProgram.Declare,
};
return await Deployment.RunAsync(programs[args.Single()]).ConfigureAwait(false);
