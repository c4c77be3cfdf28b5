using System.Text;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>Makes text from a file fit to stand in a message of one line.</summary>
internal static class Printable
{
    private const int Longest = 60;

    /// <summary>Control characters escaped; cut after 60 characters with an ellipsis; masked if it looks like a credential.</summary>
    public static string Shorten(string text)
    {
        if (ClearSecrets.Recognize(text) is not null)
            return "[masked]";
        var builder = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= Longest)
                return builder.Append('…').ToString();
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFFFD)
                builder.Append($"\\u{rune.Value:x4}");
            else
                builder.Append(rune);
        }

        return builder.ToString();
    }
}
