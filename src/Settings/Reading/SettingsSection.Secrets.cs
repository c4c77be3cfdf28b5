using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

public sealed partial class SettingsSection
{
    /// <summary>A secret text that must be set. Pulumi makes the whole section secret that holds one: secrets belong in the section of their own.</summary>
    public SecretRef Secret(string key, string about, string? guide = null, string? drives = null) =>
        ReadSecret(key, about, true, guide, drives) ?? Ref(key);

    /// <returns>Null where nothing is set.</returns>
    public SecretRef? OptionalSecret(string key, string about, string? guide = null, string? drives = null) =>
        ReadSecret(key, about, false, guide, drives);

    private SecretRef? ReadSecret(string key, string about, bool required, string? guide, string? drives)
    {
        var definition = Define(new()
        {
            Path = _location.DefinitionPathOf(key),
            Kind = SettingKind.Secret,
            About = about,
            Required = required,
            Guide = guide,
            Drives = drives,
        });
        var path = _location.PathOf(key);
        var node = _node.Find(key)?.Value;
        if (node is null && required)
            ReportMissing(definition, path);
        _reading.Values.Add(new(definition, path, node is null ? null : "[secret]", node is not null, node?.At));
        switch (node)
        {
            case SecretNode:
                return Ref(key);
            case ScalarNode { Kind: ScalarKind.Empty }:
                _reading.Report(ProblemKind.Empty, path, node.At, "is empty; it must be an encrypted value.", FixCommand.SetSecret(_reading.Stack, path));
                return null;
            case ScalarNode when _reading.Source is { IsDecrypted: true }:
                return Ref(key);
            case ScalarNode:
                _reading.Report(
                    ProblemKind.SecretInClear,
                    path,
                    node.At,
                    "is a secret in clear. Encrypt it, and replace it at its origin if this file was ever shared.",
                    FixCommand.SetSecret(_reading.Stack, path));
                return null;
            case { } other:
                _reading.Report(
                    ProblemKind.WrongType, path, other.At, $"is {other.Described}; it must be an encrypted value.", FixCommand.SetSecret(_reading.Stack, path));
                return null;
            default:
                return null;
        }
    }

    private SecretRef Ref(string key) => new(_location.Section, [.. _location.Segments, key]);
}
