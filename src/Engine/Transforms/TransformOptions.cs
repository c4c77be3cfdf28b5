using FreeAgentics.Infra.Protocol;
using Google.Protobuf.Collections;

namespace FreeAgentics.Infra.Engine.Transforms;

/// <summary>A registration's options as transforms see them, and back.</summary>
internal static class TransformOptions
{
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            Version = request.Version,
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            Hooks = request.Hooks,
            Import = request.ImportId,
        };
        if (request.HasProtect)
            options.Protect = request.Protect;
        if (request.HasRetainOnDelete)
            options.RetainOnDelete = request.RetainOnDelete;
        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace)
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        options.DependsOn.Add(request.Dependencies);
        options.IgnoreChanges.Add(request.IgnoreChanges);
        options.ReplaceOnChanges.Add(request.ReplaceOnChanges);
        options.Aliases.Add(request.Aliases);
        options.AdditionalSecretOutputs.Add(request.AdditionalSecretOutputs);
        options.Providers.Add(request.Providers);
        options.HideDiff.Add(request.HideDiffs);
        options.ReplaceWith.Add(request.ReplaceWith);
        return options;
    }

    public static void Apply(TransformResourceOptions options, RegisterResourceRequest request)
    {
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.ImportId = options.Import;
        request.ClearProtect();
        if (options.HasProtect)
            request.Protect = options.Protect;
        request.ClearRetainOnDelete();
        if (options.HasRetainOnDelete)
            request.RetainOnDelete = options.RetainOnDelete;
        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace;
        Replace(request.Dependencies, options.DependsOn);
        Replace(request.IgnoreChanges, options.IgnoreChanges);
        Replace(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Replace(request.Aliases, options.Aliases);
        Replace(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Replace(request.HideDiffs, options.HideDiff);
        Replace(request.ReplaceWith, options.ReplaceWith);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
    }

    private static void Replace<T>(RepeatedField<T> target, RepeatedField<T> source)
    {
        target.Clear();
        target.Add(source);
    }
}
