using FreeAgentics.Infra.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Options of a resource on their way from the engine to a transform and back.</summary>
internal static class TransformOptions
{
    public static ResourceOptions Read(TransformRequest request)
    {
        var message = request.Options ?? new TransformResourceOptions();
        ResourceOptions options = request.Custom ? ReadCustom(message) : ReadComponent(message);
        options.Parent = Referred(request.Parent);
        options.Aliases = [.. message.Aliases.Select(Input<Alias> (alias) => AliasMessages.Read(alias))];
        options.CustomTimeouts = message.CustomTimeouts is { } timeouts ? CustomTimeouts.FromMessage(timeouts) : null;
        options.DeletedWith = Referred(message.DeletedWith);
        options.ReplaceWith = message.ReplaceWith.Select(Resource (urn) => new DependencyResource(urn)).ToArray();
        options.DependsOn = message.DependsOn.Select(Resource (urn) => new DependencyResource(urn)).ToArray();
        options.IgnoreChanges = [.. message.IgnoreChanges];
        options.ReplaceOnChanges = [.. message.ReplaceOnChanges];
        options.HideDiffs = [.. message.HideDiff];
        options.PluginDownloadURL = Given(message.PluginDownloadUrl);
        options.Version = Given(message.Version);
        options.Protect = message.HasProtect ? message.Protect : null;
        options.RetainOnDelete = message.HasRetainOnDelete ? message.RetainOnDelete : null;
        options.Provider = message.Provider.Length == 0 ? null : new DependencyProviderResource(message.Provider);
        if (message.ReplacementTrigger is { } trigger && ValueReader.ReadPlain(trigger) is { } value)
            options.ReplacementTrigger = value;
        return options;
    }

    public static async Task<TransformResourceOptions> WriteAsync(ResourceOptions options)
    {
        var message = new TransformResourceOptions
        {
            CustomTimeouts = options.CustomTimeouts?.ToMessage(),
            DeletedWith = options.DeletedWith is { } deletedWith ? await UrnAsync(deletedWith).ConfigureAwait(false) : "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            Version = options.Version ?? "",
            Provider = options.Provider is { } provider ? await provider.ReferenceAsync().ConfigureAwait(false) : "",
        };
        message.Aliases.AddRange(await AliasMessages.SpecsAsync(options.GivenAliases).ConfigureAwait(false));
        message.ReplaceWith.AddRange(await RegisterRequest.UrnsAsync(options.GivenReplaceWith).ConfigureAwait(false));
        message.DependsOn.AddRange(await RegisterRequest.UrnsAsync(options.GivenDependsOn).ConfigureAwait(false));
        message.IgnoreChanges.AddRange(options.GivenIgnoreChanges ?? []);
        message.ReplaceOnChanges.AddRange(options.GivenReplaceOnChanges ?? []);
        message.HideDiff.AddRange(options.GivenHideDiffs ?? []);
        if (options.Protect is { } protect)
            message.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            message.RetainOnDelete = retain;
        if (options.ReplacementTrigger is { } trigger)
            (message.ReplacementTrigger, _) = await new PropertySerializer("replacementTrigger", keepResources: true)
                .SerializeAsync((object)trigger, keepOutputs: true).ConfigureAwait(false);
        await AddKindAsync(message, options).ConfigureAwait(false);
        return message;
    }

    private static CustomResourceOptions ReadCustom(TransformResourceOptions message) => new()
    {
        DeleteBeforeReplace = message.HasDeleteBeforeReplace ? message.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
        ImportId = Given(message.Import),
    };

    private static ComponentResourceOptions ReadComponent(TransformResourceOptions message) => new()
    {
        Providers = [.. message.Providers.Values.Select(ProviderResource (reference) => new DependencyProviderResource(reference))],
    };

    private static async Task AddKindAsync(TransformResourceOptions message, ResourceOptions options)
    {
        if (options is CustomResourceOptions custom)
        {
            if (custom.DeleteBeforeReplace is { } deleteBeforeReplace)
                message.DeleteBeforeReplace = deleteBeforeReplace;
            message.AdditionalSecretOutputs.AddRange(custom.GivenAdditionalSecretOutputs ?? []);
            message.Import = custom.ImportId ?? "";
        }

        foreach (var provider in (options as ComponentResourceOptions)?.GivenProviders ?? [])
            message.Providers[provider.Package] = await provider.ReferenceAsync().ConfigureAwait(false);
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static DependencyResource? Referred(string urn) => urn.Length == 0 ? null : new DependencyResource(urn);

    private static async Task<string> UrnAsync(Resource resource)
        => await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
}
