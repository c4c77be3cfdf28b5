using System.Text;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>Text that comes from elsewhere, for the content of an element or a quoted attribute.</summary>
internal static class HtmlText
{
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\n' or '\t' => safe.Append(letter),
                _ when char.IsControl(letter) || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => safe.Append('\ufffd'),
                _ => safe.Append(letter),
            };
        }

        return safe.ToString();
    }
}
