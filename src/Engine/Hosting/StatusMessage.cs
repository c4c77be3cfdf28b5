using System.Globalization;
using System.Text;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>The header grpc-message: UTF-8 in which only what HTTP cannot carry, and the percent sign, is percent-encoded. Clients differ in how much more they decode.</summary>
internal static class StatusMessage
{
    public static string Encode(string message)
    {
        var encoded = new StringBuilder(message.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(message))
        {
            if (octet is >= 0x20 and <= 0x7E and not (byte)'%')
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
