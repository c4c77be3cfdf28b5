using System.Globalization;
using FreeAgentics.Infra.Protocol;

namespace Pulumi;

/// <summary>How long the provider may take; its own defaults where null.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };

    internal RegisterResourceRequest.Types.CustomTimeouts ToMessage() => new()
    {
        Create = Nanoseconds(Create),
        Update = Nanoseconds(Update),
        Delete = Nanoseconds(Delete),
    };

    internal static CustomTimeouts FromMessage(RegisterResourceRequest.Types.CustomTimeouts message) => new()
    {
        Create = GoDuration.Parse(message.Create),
        Update = GoDuration.Parse(message.Update),
        Delete = GoDuration.Parse(message.Delete),
    };

    // A tick is 100 ns.
    private static string Nanoseconds(TimeSpan? time)
        => time is { } given ? given.Ticks.ToString(CultureInfo.InvariantCulture) + "00ns" : "";
}
