using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The classes of the program and its packages marked <see cref="ResourceTypeAttribute"/>.</summary>
internal static class ResourceClasses
{
    private static readonly Lazy<ILookup<string, (string? Version, Type Type)>> ByToken = new(Discover);

    /// <returns>The class for a type token with the newest compatible version, or null.</returns>
    public static Type? Find(string token, string? version)
        => ByToken.Value[token]
            .Where(candidate => IsCompatible(candidate.Version, version))
            .OrderByDescending(candidate => Parsed(candidate.Version))
            .Select(candidate => candidate.Type)
            .FirstOrDefault();

    // The same major version, and not older than asked for.
    private static bool IsCompatible(string? offered, string? wanted)
        => string.IsNullOrEmpty(offered) || string.IsNullOrEmpty(wanted)
            || (Parsed(offered) is var has && Parsed(wanted) is var needs && has.Major == needs.Major && has >= needs);

    private static Version Parsed(string? version)
        => Version.TryParse(version?.TrimStart('v').Split('-', '+')[0], out var parsed) ? parsed : new Version(0, 0);

    private static ILookup<string, (string?, Type)> Discover()
        => Assemblies()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(Resource).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<ResourceTypeAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .ToLookup(pair => pair.Attribute!.Type, pair => (pair.Attribute!.Version, pair.Type));

    // Assemblies load on demand, so those that are only referenced so far count as well; those made at run time do not.
    private static List<Assembly> Assemblies()
    {
        var own = typeof(Resource).Assembly.GetName().Name;
        var seen = new HashSet<string>();
        var result = new List<Assembly>();
        var open = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (open.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly.FullName!) || IsFramework(assembly.GetName()))
                continue;
            var references = assembly.GetReferencedAssemblies();
            if (references.Any(reference => reference.Name == own))
                result.Add(assembly);
            foreach (var reference in references.Where(reference => !IsFramework(reference) && !seen.Contains(reference.FullName)))
                if (TryLoad(reference) is { } loaded)
                    open.Enqueue(loaded);
        }

        return result;
    }

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsFramework(AssemblyName name)
        => name.Name is { } text && (text.StartsWith("System", StringComparison.Ordinal) || text.StartsWith("Microsoft.", StringComparison.Ordinal));
}
