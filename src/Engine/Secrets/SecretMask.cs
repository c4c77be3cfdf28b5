using System.Buffers;
using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Engine.Secrets;

/// <summary>Takes secrets out of texts that people will read: in clear, in base64 at any offset, JSON-escaped and URL-escaped.</summary>
internal sealed class SecretMask
{
    /// <summary>Shorter secrets would blot out half of every text.</summary>
    public const int ShortestSecret = 3;

    private const int LongEnough = 8;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private SearchValues<string>? _search;
    private string[] _forms = [];

    /// <summary>Learns a secret text.</summary>
    public void Add(string secret)
    {
        if (secret.Length < ShortestSecret || secret is "true" or "false" or "null" or PropertyMarks.Unknown or PropertyMarks.MaskedSecret)
            return;
        lock (_lock)
        {
            if (_secrets.Add(secret))
                _search = null;
        }
    }

    /// <summary>Learns every text inside a secret value.</summary>
    public void Add(PropertyValue value)
    {
        switch (value)
        {
            case StringValue text: Add(text.Value); break;
            case SecretValue secret: Add(secret.Value); break;
            case ArrayValue array: foreach (var item in array.Items) Add(item); break;
            case ObjectValue map: foreach (var item in map.Properties.Values) Add(item); break;
        }
    }

    /// <summary>Learns the secrets among a resource's properties.</summary>
    public void AddSecrets(PlanResource resource)
    {
        AddSecrets(resource.Inputs);
        AddSecrets(resource.Outputs);
    }

    private void AddSecrets(PropertyValue value)
    {
        switch (value)
        {
            case SecretValue secret: Add(secret.Value); break;
            case ArrayValue array: foreach (var item in array.Items) AddSecrets(item); break;
            case ObjectValue map: foreach (var item in map.Properties.Values) AddSecrets(item); break;
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _secrets.Count == 0;
        }
    }

    /// <summary>True when a text holds a secret, in clear or encoded, that is long enough not to be there by chance.</summary>
    public bool IsLeakedBy(string text)
    {
        var (search, forms) = Current();
        return search is not null && text.AsSpan().IndexOfAny(search) >= 0
            && Array.Exists(forms, form => form.Length >= LongEnough && text.Contains(form, StringComparison.Ordinal));
    }

    /// <summary>The text with every secret replaced by <c>[secret]</c>.</summary>
    public string Apply(string text)
    {
        var (search, forms) = Current();
        if (search is null || text.AsSpan().IndexOfAny(search) < 0)
            return text;
        // The longest form first, so that a secret inside a longer one does not leave the rest standing.
        foreach (var form in forms)
            text = text.Replace(form, PropertyMarks.MaskedSecret, StringComparison.Ordinal);
        return text;
    }

    private (SearchValues<string>? Search, string[] Forms) Current()
    {
        lock (_lock)
        {
            if (_search is null && _secrets.Count > 0)
            {
                _forms = [.. _secrets.SelectMany(Forms).Distinct(StringComparer.Ordinal)
                    .OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];
                _search = SearchValues.Create(_forms, StringComparison.Ordinal);
            }

            return (_search, _forms);
        }
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return System.Text.Json.JsonEncodedText.Encode(secret).Value;
        yield return System.Text.Json.JsonEncodedText.Encode(
            secret, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        yield return Uri.EscapeDataString(secret);
        foreach (var encoded in Base64Forms(secret))
            yield return encoded;
    }

    /// <summary>The characters that a secret leaves in base64, wherever in the encoded text it begins.</summary>
    private static IEnumerable<string> Base64Forms(string secret)
    {
        const int shortestForm = 6;
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return Convert.ToBase64String(bytes);
        for (var offset = 0; offset < 3; offset++)
        {
            var encoded = Convert.ToBase64String([.. new byte[offset], .. bytes]);
            // The edges also carry bits of the neighbours: leave them out.
            var first = offset == 0 ? 0 : offset + 1;
            var last = (offset + bytes.Length) / 3 * 4;
            if (last - first >= shortestForm)
                yield return encoded[first..last];
        }
    }
}
