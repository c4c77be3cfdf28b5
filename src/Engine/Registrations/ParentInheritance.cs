using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.Engine.Registrations;

/// <summary>What a resource takes over from its parent where it says nothing itself.</summary>
internal static class ParentInheritance
{
    /// <summary>Completes a request; changed in place.</summary>
    public static void Apply(RegisterResourceRequest request, Registration? parent)
    {
        var package = TypeToken.Package(request.Type);
        if (parent is not null)
            Inherit(request, parent, package);
        if (request.Custom && request.Provider.Length == 0)
            request.Provider = OfPackage(request, parent, package);
        if (!request.Custom && parent is not null)
        {
            foreach (var (served, reference) in parent.Providers)
                request.Providers.TryAdd(served, reference);
        }
    }

    /// <summary>The provider that a call finds at its parent or in its own options.</summary>
    private static string OfPackage(RegisterResourceRequest request, Registration? parent, string package) =>
        request.Providers.TryGetValue(package, out var own) ? own : parent?.Providers.GetValueOrDefault(package) ?? "";

    private static void Inherit(RegisterResourceRequest request, Registration parent, string package)
    {
        var declaration = parent.Declaration;
        if (request.DeletedWith.Length == 0)
            request.DeletedWith = declaration.DeletedWith;
        if (!request.HasProtect && declaration.Protect is { } protect)
            request.Protect = protect;
        if (!request.HasRetainOnDelete && declaration.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (request.Provider.Length == 0 && declaration.Provider.Length > 0
            && (!request.Custom || ProviderReference.Parse(declaration.Provider).Package == package))
            request.Provider = declaration.Provider;
    }
}
