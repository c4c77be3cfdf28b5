using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

/// <summary>All sections of a stack, being read.</summary>
public sealed class SettingsRoot
{
    private readonly SettingsReading _reading;
    private readonly List<string> _sections = [];

    internal SettingsRoot(SettingsReading reading) => _reading = reading;

    /// <summary>One key under <c>freeagentics:</c> with its settings; where it is not set, each of them has its default.</summary>
    /// <param name="about">One sentence for the person who edits the stack file.</param>
    public T Section<T>(string name, string about, Func<SettingsSection, T> read)
    {
        _sections.Add(name);
        _reading.Definitions.Add(new SettingDefinition { Path = name, Kind = SettingKind.Object, About = about });
        var section = new SettingsSection(_reading, SettingsLocation.Of(name), Node(name));
        var settings = read(section);
        section.ReportUnknownKeys();
        return settings;
    }

    /// <summary>Reports sections that nobody reads; to be called after the last one.</summary>
    internal void ReportUnknownSections()
    {
        foreach (var entry in _reading.Source?.Sections ?? [])
        {
            if (_sections.Contains(entry.Key))
                continue;
            var path = SettingsLocation.Of(entry.Key).Path;
            var nearest = DidYouMean.Nearest(entry.Key, _sections);
            var known = nearest is null ? $" Sections: {string.Join(", ", _sections)}." : "";
            _reading.Report(
                ProblemKind.UnknownKey, path, entry.KeyAt, $"is not a section.{DidYouMean.Sentence(nearest)}{known}", FixCommand.Remove(_reading.Stack, path));
        }
    }

    private MappingNode Node(string name)
    {
        var path = SettingsLocation.Of(name).Path;
        switch (_reading.Source?.Section(name))
        {
            case MappingNode mapping:
                return mapping;
            case null:
                return MappingNode.Empty;
            case var other:
                _reading.Report(
                    ProblemKind.WrongType, path, other.At, $"is {(other is ScalarNode ? "a single value" : other.Described)}; a section is a mapping of settings.", FixCommand.Remove(_reading.Stack, path));
                return MappingNode.Empty;
        }
    }
}
