using System.Collections.Concurrent;
using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Checks;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Providers;

/// <summary>Finds the provider of a resource or a call: an explicit one, or the package's default one where that is allowed.</summary>
internal sealed class ProviderDirectory(
    RegistrationStore registrations, SchemaCatalog catalog, DefaultProviders defaults)
{
    private readonly ConcurrentDictionary<string, ProviderSite> _sites = new(StringComparer.Ordinal);

    /// <summary>The reference under which a resource will be managed.</summary>
    /// <param name="type">The type or function token.</param>
    /// <param name="subject">Who asks, for messages: <c>aws:s3/bucket:Bucket 'files'</c>.</param>
    /// <param name="declared">An explicit reference, or nothing.</param>
    /// <param name="version">The version that the program asks for, or nothing.</param>
    /// <exception cref="RefusedException">There is no such provider, or it serves another package.</exception>
    public ProviderReference Resolve(string type, string subject, string declared, string version)
    {
        var package = TypeToken.Package(type);
        if (!catalog.HasPackage(package))
        {
            throw new RefusedException(
                $"{subject} needs the provider package '{package}', which the offline engine does not know. It knows {KnownPackages()}. Preview it with 'pulumi preview', or add the package to sdk/Schemas.");
        }

        if (declared.Length == 0)
            return defaults.Get(package, type, version);
        var reference = ProviderReference.Parse(declared);
        if (registrations.Find(reference.Urn) is null)
            throw new RefusedException($"unknown provider '{declared}' for resource '{subject}'") { Follows = registrations.IsRefused(reference.Urn) };
        if (reference.Package != package)
            throw new RefusedException($"{subject} cannot be managed by '{Urn.Name(reference.Urn)}', a provider of the package '{reference.Package}'. Pass it a provider of '{package}'.");
        return reference;
    }

    /// <summary>Where a provider puts things.</summary>
    public ProviderSite Site(ProviderReference reference) => _sites.GetOrAdd(
        reference.Urn,
        urn => ProviderSite.Of(registrations.Find(urn)?.Inputs ?? ObjectValue.Empty));

    private string KnownPackages()
    {
        var packages = catalog.ResourceTokens.Select(TypeToken.Package).Where(package => package != "pulumi").Distinct().Order(StringComparer.Ordinal);
        return string.Join(", ", packages);
    }
}
