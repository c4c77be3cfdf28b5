using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns values of the wire into the types that a program declares.</summary>
internal static class ValueConversion
{
    /// <summary>
    /// The value as a <typeparamref name="T"/>; what does not fit becomes the default, with a warning in the engine's log.
    /// </summary>
    /// <param name="value">As the engine sent it.</param>
    /// <param name="where">The property, for warnings.</param>
    /// <param name="resource">The resource that warnings belong to.</param>
    public static OutputData To<T>(Value value, string where, Resource? resource = null)
    {
        var scan = ValueScan.Of(value);
        // Also when a part is unknown: the plain form of an invoke hands the rest to the program.
        var context = new ConversionContext(warning => Warn(warning, resource));
        var converted = ValueConverter<T>.Instance.ConvertBoxed(value, context, where);
        return new(ImmutableHashSet<Resource>.Empty, converted, scan.IsKnown, scan.IsSecret);
    }

    private static void Warn(string warning, Resource? resource)
    {
        if (Deployment.Current is not null)
            Log.Warn(warning, resource);
    }
}
