using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>One provider's document: an index of entries, each parsed when it is first asked for.</summary>
internal sealed class PackageSchema
{
    private readonly DocumentIndex _index;
    private readonly EntryReader _reader;
    private readonly ConcurrentDictionary<string, ResourceSchema?> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FunctionSchema?> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, PropertySchema>> _objects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<KeyValuePair<string, string>>> _enums = new(StringComparer.Ordinal);
    private readonly string _name;

    public PackageSchema(string name, byte[] document)
    {
        _name = name;
        _index = new DocumentIndex(document);
        _reader = new EntryReader(name);
    }

    public string Version => EntryReader.Text(_index.Find("source", "version"));

    public ImmutableArray<ReplaceRule> Rules =>
        _index.TryFind("rules", $"{_name}:*", out var entry) ? EntryReader.Rules(entry) : [];

    public ImmutableArray<string> ResourceTokens => _index.Names("resources");

    public ImmutableArray<string> FunctionTokens => _index.Names("functions");

    public ResourceSchema? Resource(string token) => _resources.GetOrAdd(
        token,
        key => _index.TryFind("resources", key, out var entry) ? _reader.Resource(key, entry) : null);

    public FunctionSchema? Function(string token) => _functions.GetOrAdd(
        token,
        key => _index.TryFind("functions", key, out var entry) ? _reader.Function(key, entry) : null);

    public IReadOnlyDictionary<string, PropertySchema> Object(string name) =>
        _objects.GetOrAdd(name, key => _reader.Object(_index.Find("types", key)));

    public ImmutableArray<KeyValuePair<string, string>> Enum(string name) =>
        _enums.GetOrAdd(name, key => EntryReader.Enum(_index.Find("enums", key)));
}
