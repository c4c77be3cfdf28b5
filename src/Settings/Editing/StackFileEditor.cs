using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>Changes one value in the text of a stack file; every other byte stays.</summary>
internal sealed class StackFileEditor
{
    private readonly YamlTree _tree;
    private readonly string _text;
    private readonly string _break;

    public StackFileEditor(YamlTree tree)
    {
        _tree = tree;
        _text = tree.Text;
        _break = Lines.Break(_text);
    }

    /// <param name="steps">From the top of the file on: config, the section with its namespace, and so forth.</param>
    /// <param name="scalar">The new value, as YAML.</param>
    /// <returns>The new text; null if the place cannot be edited without touching something else.</returns>
    public string? Set(IReadOnlyList<PathStep> steps, string scalar)
    {
        SettingNode node = _tree.Root;
        for (var index = 0; index < steps.Count; index++)
        {
            if (Child(node, steps[index]) is not { } child)
                return Insert(node, [.. steps.Skip(index)], scalar);
            if (child is ScalarNode { Kind: ScalarKind.Empty } && index < steps.Count - 1)
                return Fill(child, [.. steps.Skip(index + 1)], Indentation(node) + 2, scalar);
            node = child;
        }

        return node is ScalarNode ? ReplaceScalar(_tree.Spans[node], scalar) : null;
    }

    /// <returns>The new text; null if the place cannot be edited without touching something else. The same text if nothing is set there.</returns>
    public string? Unset(IReadOnlyList<PathStep> steps)
    {
        var nodes = new List<SettingNode> { _tree.Root };
        foreach (var step in steps)
        {
            if (Child(nodes[^1], step) is not { } child)
                return _text;
            nodes.Add(child);
        }

        for (var depth = steps.Count; depth > 0; depth--)
        {
            var container = nodes[depth - 1];
            if (Count(container) > 1 || _tree.FlowMappings.Contains(container))
                return Remove(container, nodes[depth], steps[depth - 1]);
            if (depth == 1)
                return Remove(container, nodes[depth], steps[depth - 1]);
            if (HasCommentBehindKey(nodes[depth - 2], steps[depth - 2]))
                return EmptyOut(nodes[depth - 2], steps[depth - 2], container);
        }

        return _text;
    }

    private static SettingNode? Child(SettingNode node, PathStep step) => node switch
    {
        MappingNode mapping when step.Key is { } key => mapping.Find(key)?.Value,
        SequenceNode sequence when step.Index is { } index && index < sequence.Items.Count => sequence.Items[index],
        _ => null,
    };

    private static int Count(SettingNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Count,
        SequenceNode sequence => sequence.Items.Count,
        _ => 1,
    };

    private string ReplaceScalar(TextSpan span, string scalar)
    {
        var end = Math.Max(span.Start, Lines.TrimBack(_text, span.Start, span.End));
        var blank = span.Start > 0 && _text[span.Start - 1] is ':' or '-' ? " " : "";
        return string.Concat(_text.AsSpan(0, span.Start), blank, scalar, _text.AsSpan(end));
    }

    private string? Insert(SettingNode container, IReadOnlyList<PathStep> steps, string scalar)
    {
        if (ReferenceEquals(container, _tree.Root) && Count(container) == 0 && !_tree.FlowMappings.Contains(container))
            return Append(NestedYaml.Write(steps, 0, scalar, _break));
        if (!Fits(container, steps[0]))
            return null;
        if (_tree.FlowMappings.Contains(container))
            return steps.Count == 1 ? InsertIntoFlow(container, steps[0], scalar) : null;
        var last = container is MappingNode mapping ? (object)mapping.Entries[^1] : ((SequenceNode)container).Items[^1];
        var at = Lines.EndOf(_text, Lines.TrimBack(_text, 0, _tree.Spans[last].End));
        return _text.Insert(at, _break + NestedYaml.Write(steps, Indentation(container), scalar, _break));
    }

    private static bool Fits(SettingNode container, PathStep step) => container switch
    {
        MappingNode => step.Key is not null,
        SequenceNode sequence => step.Index == sequence.Items.Count,
        _ => false,
    };

    private string InsertIntoFlow(SettingNode container, PathStep step, string scalar)
    {
        var entry = step.Key is { } key ? $"{Files.YamlText.Scalar(key)}: {scalar}" : scalar;
        if (Count(container) == 0)
            return _text.Insert(_tree.Spans[container].Start + 1, entry);
        var last = container is MappingNode mapping ? (object)mapping.Entries[^1] : ((SequenceNode)container).Items[^1];
        return _text.Insert(_tree.Spans[last].End, $", {entry}");
    }

    private string Fill(SettingNode empty, IReadOnlyList<PathStep> steps, int indent, string scalar)
    {
        var at = Lines.EndOf(_text, _tree.Spans[empty].Start);
        return _text.Insert(at, _break + NestedYaml.Write(steps, indent, scalar, _break));
    }

    private string Append(string lines)
    {
        var separator = _text.Length == 0 || _text[^1] == '\n' ? "" : _break;
        return $"{_text}{separator}{lines}{(separator.Length == 0 ? _break : "")}";
    }

    private int Indentation(SettingNode container) =>
        container is MappingNode { Entries.Count: > 0 } mapping
            ? Lines.ColumnOf(_text, _tree.Spans[mapping.Entries[0]].Start)
            : _tree.Spans.TryGetValue(container, out var span) ? Lines.ColumnOf(_text, span.Start) : 0;

    private string? Remove(SettingNode container, SettingNode child, PathStep step)
    {
        var span = container is MappingNode mapping ? _tree.Spans[mapping.Find(step.Key!)!] : _tree.Spans[child];
        if (_tree.FlowMappings.Contains(container))
            return RemoveFromFlow(container, step, span);
        var start = Lines.StartOf(_text, span.Start);
        var lead = _text.AsSpan(start, span.Start - start);
        if (container is MappingNode ? lead.ContainsAnyExcept(' ') : lead.Trim(' ') is not "-")
            return null;
        var end = Lines.EndOf(_text, Math.Max(span.Start, Lines.TrimBack(_text, span.Start, span.End)));
        if (start == 0)
            return _text[(end < _text.Length ? _text.IndexOf('\n', end) + 1 : end)..];
        start -= start > 1 && _text[start - 2] == '\r' ? 2 : 1;
        return _text.Remove(start, end - start);
    }

    private string RemoveFromFlow(SettingNode container, PathStep step, TextSpan span)
    {
        object[] all = container is MappingNode mapping ? [.. mapping.Entries] : [.. ((SequenceNode)container).Items];
        var index = container is MappingNode keyed ? keyed.Entries.ToList().FindIndex(entry => entry.Key == step.Key) : step.Index!.Value;
        if (index > 0)
            return _text[.._tree.Spans[all[index - 1]].End] + _text[span.End..];
        return all.Length > 1 ? _text[..span.Start] + _text[_tree.Spans[all[1]].Start..] : _text[..span.Start] + _text[span.End..];
    }

    private bool HasCommentBehindKey(SettingNode container, PathStep step) =>
        container is MappingNode mapping
        && mapping.Find(step.Key ?? "") is { } entry
        && KeyEnd(entry) is var colon and >= 0
        && _text.AsSpan(colon + 1, Lines.EndOf(_text, colon) - colon - 1).TrimStart().StartsWith("#");

    private string? EmptyOut(SettingNode container, PathStep step, SettingNode emptied)
    {
        if (container is not MappingNode mapping || KeyEnd(mapping.Find(step.Key!)!) is not (>= 0 and var colon))
            return null;
        var span = _tree.Spans[emptied];
        var start = Lines.StartOf(_text, span.Start);
        start -= _text[start - 2] == '\r' ? 2 : 1;
        var end = Lines.EndOf(_text, Lines.TrimBack(_text, span.Start, span.End));
        return string.Concat(_text.AsSpan(0, colon + 1), " {}", _text.AsSpan(colon + 1, start - colon - 1), _text.AsSpan(end));
    }

    /// <summary>The colon behind a key of a block; -1 if its value begins on the same line.</summary>
    private int KeyEnd(MappingEntry entry)
    {
        var start = _tree.Spans[entry].Start;
        var valueStart = _tree.Spans[entry.Value].Start;
        var line = Lines.EndOf(_text, start);
        if (valueStart <= line)
            return -1;
        var length = _text[start] is '"' or '\'' ? _text.IndexOf(_text[start], start + 1) - start + 1 : entry.Key.Length;
        return _text.IndexOf(':', start + length);
    }
}
