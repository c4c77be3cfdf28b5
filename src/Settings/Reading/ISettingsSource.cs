using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

/// <summary>Where settings come from: a stack file, or Pulumi's configuration in the program.</summary>
public interface ISettingsSource
{
    /// <summary>For messages: <c>Pulumi.dev.yaml</c>.</summary>
    string Name { get; }

    /// <summary>The stack's name.</summary>
    string Stack { get; }

    /// <summary>True if secrets have been decrypted before they get here, as in the program; false if a secret must still be encrypted.</summary>
    bool IsDecrypted { get; }

    /// <summary>True if nothing of it could be read; its problems say why.</summary>
    bool IsUnreadable => false;

    /// <summary>The keys under the project's namespace, if the source can list them.</summary>
    IReadOnlyList<MappingEntry> Sections => [];

    /// <summary>What only the source can see, such as a key that stands twice.</summary>
    IReadOnlyList<SettingsProblem> Problems => [];

    /// <summary>The value of <c>freeagentics:</c> + <paramref name="name"/>; null if it is not set.</summary>
    SettingNode? Section(string name);
}
