using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Reads YAML into nodes with positions, from parser events; refuses what Pulumi would refuse or rewrite.</summary>
internal sealed class YamlReader
{
    /// <summary>Characters; a stack file of the real world has a few thousand.</summary>
    public const int LongestText = 1 << 20;

    private const int DeepestNesting = 32;
    private readonly List<SettingsProblem> _problems = [];
    private readonly Dictionary<object, TextSpan> _spans = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _flow = new(ReferenceEqualityComparer.Instance);
    private readonly Parser _parser;

    private readonly string _text;

    private YamlReader(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    public static YamlTree Read(string text)
    {
        var reader = new YamlReader(text);
        var root = MappingNode.Empty;
        if (text.Length > LongestText)
            reader.Report(ProblemKind.Syntax, null, $"has {text.Length} characters; a stack file may have {LongestText}.");
        else if (YamlTabs.Find(text) is { } tab)
            reader.Report(ProblemKind.Syntax, tab, "is indented with a tab; YAML allows blanks only.");
        else
            root = reader.ReadStream();
        return new(text, root, reader._problems, reader._spans, reader._flow);
    }

    private MappingNode ReadStream()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
                return MappingNode.Empty;
            var node = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            if (_parser.Accept<DocumentStart>(out var second))
                Report(ProblemKind.Syntax, At(second.Start), "is a second YAML document; Pulumi reads only the first.");
            if (node is MappingNode mapping)
                return mapping;
            if (node is not ScalarNode { Kind: ScalarKind.Empty })
                Report(ProblemKind.Syntax, node.At, "is not a mapping; a file of this kind begins with keys such as config:.");
        }
        catch (YamlException exception)
        {
            Report(ProblemKind.Syntax, At(exception.Start), $"is not valid YAML: {YamlSyntax.Explain(exception.Message)}.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser's own bookkeeping fails on some broken input, such as a bracket that opens a key.
            Report(ProblemKind.Syntax, _parser.Current is { } last ? At(last.End) : null, $"is not valid YAML: {YamlSyntax.Explain("")}.");
        }
        catch (NestedTooDeepException exception)
        {
            Report(ProblemKind.Syntax, exception.At, $"is nested more than {DeepestNesting} levels deep.");
        }

        return MappingNode.Empty;
    }

    private SettingNode ReadNode(int depth)
    {
        _parser.Accept<ParsingEvent>(out var next);
        if (depth > DeepestNesting)
            throw new NestedTooDeepException(At(next!.Start));
        RefuseAnchorsAndTags(next);
        return next switch
        {
            Scalar => ReadScalar(),
            MappingStart => ReadMapping(depth),
            SequenceStart => ReadSequence(depth),
            AnchorAlias => ReadAlias(),
            _ => throw new YamlException(next!.Start, next.End, "an unexpected end"),
        };
    }

    private ScalarNode ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var kind = scalar.Style == ScalarStyle.Plain ? PlainScalar.KindOf(scalar.Value) : ScalarKind.Text;
        return Placed(new ScalarNode(scalar.Value, kind, At(scalar.Start)), scalar.Start, scalar.End);
    }

    private ScalarNode ReadAlias()
    {
        var alias = _parser.Consume<AnchorAlias>();
        return Placed(new ScalarNode("", ScalarKind.Text, At(alias.Start)), alias.Start, alias.End);
    }

    private SettingNode ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<MappingEntry>();
        var known = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not ScalarNode name)
            {
                Report(ProblemKind.Syntax, key.At, $"has {key.Described} as a key; a key is a text.");
                continue;
            }

            CheckKey(name);
            if (!known.TryAdd(name.Text, name))
            {
                Report(ProblemKind.DuplicateKey, name.At, $"sets {Printable.Shorten(name.Text)} a second time; the first is on line {known[name.Text].At!.Value.Line}. Keep one of them.");
                continue;
            }

            var entry = new MappingEntry(name.Text, name.At, value);
            _spans[entry] = new(_spans[name].Start, _spans[value].End);
            entries.Add(entry);
        }

        SettingNode node = (SettingNode?)Secret(entries, start) ?? new MappingNode(entries, At(start.Start));
        return Collected(node, start.Style == MappingStyle.Flow, start, _parser.Consume<MappingEnd>(), entries.Count == 0 ? null : entries[^1]);
    }

    private static SecretNode? Secret(List<MappingEntry> entries, MappingStart start) =>
        entries is [{ Key: "secure", Value: ScalarNode { Kind: ScalarKind.Text } ciphertext }] ? new SecretNode(ciphertext.Text, At(start.Start)) : null;

    private SettingNode ReadSequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<SettingNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        var node = new SequenceNode(items, At(start.Start));
        return Collected(node, start.Style == SequenceStyle.Flow, start, _parser.Consume<SequenceEnd>(), items.Count == 0 ? null : items[^1]);
    }

    /// <summary>A block ends with its last entry: the parser's own mark stands behind the comments that follow.</summary>
    private SettingNode Collected(SettingNode node, bool isFlow, ParsingEvent start, ParsingEvent end, object? last)
    {
        if (isFlow)
            _flow.Add(node);
        _spans[node] = new(Index(start.Start), isFlow ? BehindBrace(end) : last is null ? Index(start.End) : _spans[last].End);
        return node;
    }

    /// <summary>The parser ends a mapping in braces before the closing one, and a list in brackets behind it.</summary>
    private int BehindBrace(ParsingEvent end) =>
        end is MappingEnd && Index(end.End) is var at && at < _text.Length && _text[at] == '}' ? at + 1 : Index(end.End);

    private void CheckKey(ScalarNode key)
    {
        if (key.Kind == ScalarKind.Text)
            return;
        var what = key.Kind == ScalarKind.Empty ? "an empty key" : $"the key {Printable.Shorten(key.Text)} without quotes";
        Report(ProblemKind.AmbiguousValue, key.At, $"has {what}, which YAML does not take for a text.");
    }

    private void RefuseAnchorsAndTags(ParsingEvent? next)
    {
        if (next is AnchorAlias)
            Report(ProblemKind.Syntax, At(next.Start), "is an alias; Pulumi writes out what it stands for whenever it changes the file, so write the value itself.");
        if (next is not NodeEvent node)
            return;
        if (!node.Anchor.IsEmpty)
            Report(ProblemKind.Syntax, At(node.Start), "has an anchor; Pulumi drops anchors whenever it changes the file, so write the value where it is needed.");
        if (!node.Tag.IsEmpty && !(node is Scalar && node.Tag.Value == "!"))
            Report(ProblemKind.Syntax, At(node.Start), "has a YAML tag; write the value without one.");
    }

    private TNode Placed<TNode>(TNode node, Mark start, Mark end)
        where TNode : SettingNode
    {
        _spans[node] = new(Index(start), Index(end));
        return node;
    }

    private void Report(ProblemKind kind, FilePosition? at, string message) => _problems.Add(new(kind, "", at, message));

    private static int Index(Mark mark) => (int)mark.Index;

    private static FilePosition At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private sealed class NestedTooDeepException(FilePosition at) : Exception
    {
        public FilePosition At { get; } = at;
    }
}
