using FreeAgentics.Infra.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The options of a resource as the engine takes them.</summary>
internal static class RegisterRequest
{
    public static RegisterResourceRequest Of(Resource resource, ResourceOptions options)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = ProgramEnvironment.KeepsResourceReferences,
            CustomTimeouts = options.CustomTimeouts?.ToMessage(),
            SupportsResultReporting = true,
        };
        if (options.Protect is { } protect)
            request.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        request.IgnoreChanges.AddRange(options.GivenIgnoreChanges ?? []);
        request.HideDiffs.AddRange(options.GivenHideDiffs ?? []);
        if (options is CustomResourceOptions custom)
            AddCustom(request, custom);
        return request;
    }

    /// <summary>The options that name other resources or hold outputs.</summary>
    public static async ValueTask AddReferencesAsync(RegisterResourceRequest request, Deployment deployment, ResourceOptions options)
    {
        if (options.DeletedWith is { } deletedWith)
        {
            await deployment.Features.RequireAsync(MonitorFeatures.DeletedWith, "the DeletedWith option").ConfigureAwait(false);
            request.DeletedWith = await deletedWith.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }

        if (await UrnsAsync(options.GivenReplaceWith).ConfigureAwait(false) is { Count: > 0 } replaceWith)
        {
            await deployment.Features.RequireAsync(MonitorFeatures.ReplaceWith, "the ReplaceWith option").ConfigureAwait(false);
            request.ReplaceWith.AddRange(replaceWith);
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            var keepResources = await deployment.Features.SupportsAsync(MonitorFeatures.ResourceReferences).ConfigureAwait(false);
            var serializer = new PropertySerializer($"{request.Type}[{request.Name}].replacementTrigger", keepResources);
            (request.ReplacementTrigger, _) = await serializer.SerializeAsync((object)trigger).ConfigureAwait(false);
        }
    }

    /// <summary>Aliases in parts where the engine resolves them, else as whole URNs with those inherited from the parent.</summary>
    public static async ValueTask AddAliasesAsync(
        RegisterResourceRequest request, Deployment deployment, Resource resource, ResourceOptions options)
    {
        if (options.GivenAliases is not { Count: > 0 } && options.Parent is not { HasAliases: true })
            return;
        if (await deployment.Features.SupportsAsync(MonitorFeatures.AliasSpecs).ConfigureAwait(false))
        {
            request.Aliases.AddRange(await AliasMessages.SpecsAsync(options.GivenAliases).ConfigureAwait(false));
            return;
        }

        foreach (var former in AliasUrns.WithInherited(resource, options.GivenAliases, options.Parent))
            if (await former.GetValueAsync(whenUnknown: "").ConfigureAwait(false) is { Length: > 0 } urn && !request.AliasURNs.Contains(urn))
                request.AliasURNs.Add(urn);
    }

    public static async ValueTask AddTransformsAsync(RegisterResourceRequest request, Deployment deployment, ResourceOptions options)
    {
        if (options.GivenTransforms is not { Count: > 0 } transforms)
            return;
        await deployment.Features.RequireAsync(MonitorFeatures.Transforms, "resource transforms").ConfigureAwait(false);
        foreach (var transform in transforms)
            request.Transforms.Add(await deployment.Callbacks.ServeAsync(new ServedTransform(transform).InvokeAsync).ConfigureAwait(false));
    }

    /// <summary>The URNs of a list of resources, without those that are unknown.</summary>
    public static async ValueTask<List<string>> UrnsAsync(InputList<Resource>? resources)
    {
        var urns = new List<string>();
        if (resources is not null)
            foreach (var resource in await resources.AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
                if (resource is not null && await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false) is { Length: > 0 } urn)
                    urns.Add(urn);
        return urns;
    }

    private static void AddCustom(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        if (options.DeleteBeforeReplace is { } deleteBeforeReplace)
            (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (true, deleteBeforeReplace);
        request.AdditionalSecretOutputs.AddRange(options.GivenAdditionalSecretOutputs ?? []);
        request.ReplaceOnChanges.AddRange(options.GivenReplaceOnChanges ?? []);
        if (options.GivenEnvVarMappings is { } mappings)
            request.EnvVarMappings.Add(mappings);
    }
}
