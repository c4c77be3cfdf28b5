using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.Collections;
using PropertyDependencies = FreeAgentics.Infra.Protocol.RegisterResourceRequest.Types.PropertyDependencies;

namespace FreeAgentics.Infra.Engine.Declarations;

/// <summary>Parses RegisterResource.</summary>
internal static class DeclarationReader
{
    private static readonly ImmutableSortedDictionary<string, string> NoProviders =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoPropertyDependencies =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>The declaration in a request.</summary>
    /// <param name="request">The request, after transforms and with its aliases in one list.</param>
    /// <exception cref="RefusedException">The request asks for something that cannot be parsed or that the offline engine lacks.</exception>
    public static Declaration Read(RegisterResourceRequest request)
    {
        RefuseWhatIsMissing(request);
        CheckTokens(request);
        var fromValues = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var inputs = StructReader.Read(request.Object, fromValues);
        return new Declaration
        {
            Type = RepeatedText.Of(request.Type),
            Name = request.Name,
            Custom = request.Custom,
            Parent = RepeatedText.Of(request.Parent),
            Inputs = inputs,
            Dependencies = Dependencies(request, fromValues),
            PropertyDependencies = PropertyDependenciesOf(request.PropertyDependencies, fromValues),
            Provider = RepeatedText.Of(request.Provider),
            Providers = request.Providers.Count == 0 ? NoProviders : request.Providers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Version = RepeatedText.Of(request.Version),
            PluginDownloadUrl = request.PluginDownloadURL,
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace
                ? request.DeleteBeforeReplace
                : null,
            DeletedWith = request.DeletedWith,
            ImportId = request.ImportId,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            ReplaceWith = [.. request.ReplaceWith],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Aliases = [.. request.Aliases],
            CustomTimeouts = TimeoutReader.Read(request.CustomTimeouts),
        };
    }

    private static void RefuseWhatIsMissing(RegisterResourceRequest request)
    {
        var what = $"{request.Type} '{request.Name}'";
        if (request.Remote)
            throw new RefusedException($"{what} is a remote component: its provider's plug-in would have to run it, and the offline engine runs no plug-ins. Preview it with 'pulumi preview', or declare its parts in the program.");
        if (request.PackageRef.Length > 0)
            throw new RefusedException($"{what} belongs to a parameterized package, which the offline engine cannot load. Preview it with 'pulumi preview'.");
        if (request.ReplacementTrigger is { } trigger && trigger.KindCase != Google.Protobuf.WellKnownTypes.Value.KindOneofCase.NullValue)
            throw new RefusedException($"{what} has a replacementTrigger, which the offline engine does not know. Use replaceOnChanges, or preview it with 'pulumi preview'.");
    }

    private static void CheckTokens(RegisterResourceRequest request)
    {
        if (request.Custom && !TypeToken.IsValid(request.Type))
            throw new RefusedException($"'{request.Type}' is not a type token: a resource that a provider manages has the form package:module:Type.");
        if (request.Parent.Length > 0 && !Urn.IsValid(request.Parent))
            throw new RefusedException($"invalid parent URN: '{request.Parent}'");
        foreach (var urn in request.Dependencies)
        {
            if (!Urn.IsValid(urn))
                throw new RefusedException($"invalid dependency URN: '{urn}'");
        }
    }

    private static ImmutableSortedSet<string> Dependencies(
        RegisterResourceRequest request, Dictionary<string, SortedSet<string>> fromValues)
    {
        if (request.Dependencies.Count == 0 && fromValues.Count == 0)
            return ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal);
        return request.Dependencies.Concat(fromValues.Values.SelectMany(urns => urns)).Select(RepeatedText.Of).ToImmutableSortedSet(StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependenciesOf(
        MapField<string, PropertyDependencies> declared, Dictionary<string, SortedSet<string>> fromValues)
    {
        if (declared.Count == 0 && fromValues.Count == 0)
            return NoPropertyDependencies;
        var all = NoPropertyDependencies.ToBuilder();
        foreach (var (property, dependencies) in declared)
        {
            if (dependencies.Urns.Count > 0)
                all[RepeatedText.Of(property)] = [.. dependencies.Urns.Select(RepeatedText.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        foreach (var (property, urns) in fromValues)
            all[property] = [.. all.GetValueOrDefault(property, []).Union(urns, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return all.ToImmutable();
    }
}
