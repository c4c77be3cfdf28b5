using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>One conversion: takes warnings about parts that do not fit, which become defaults.</summary>
internal sealed class ConversionContext(Action<string> warn)
{
    public T? Convert<T>(ValueConverter<T> converter, Value value, string where)
    {
        if (converter.TryConvert(value, this, where, out var result) is { } problem)
            warn(problem);
        return result;
    }
}
