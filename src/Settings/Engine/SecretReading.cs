using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings.Engine;

/// <summary>Decrypts the secrets of one stack file, or says once why it cannot.</summary>
internal sealed class SecretReading(StackFile stack, string? passphrase)
{
    private readonly List<SettingsProblem> _problems = [];
    private bool _isOpened;
    private PassphraseDecrypter? _decrypter;

    public IReadOnlyList<SettingsProblem> Problems => _problems;

    /// <returns>The clear text, or the sentinel of an unknown value.</returns>
    public string Read(SecretNode secret)
    {
        if (!_isOpened)
            Open(secret);
        _isOpened = true;
        if (_decrypter is null)
            return EngineConfig.Unknown;
        if (_decrypter.Decrypt(secret.Ciphertext) is { } clear)
            return clear;
        _problems.Add(new(ProblemKind.WrongPassphrase, stack.Name, secret.At, "holds a value that the passphrase of this stack does not decrypt; set it again with pulumi config set --secret."));
        return EngineConfig.Unknown;
    }

    private void Open(SecretNode first)
    {
        if (!stack.Secrets.IsPassphrase)
            Warn(first, $"is encrypted by {stack.Secrets.Name}, which cannot be asked here; its secrets are unknown to the preview.");
        else if (passphrase is null)
            Warn(first, "has secrets, and PULUMI_CONFIG_PASSPHRASE is not set; they are unknown to the preview.");
        else if (stack.Secrets.EncryptionSalt is not { } salt)
            _problems.Add(new(ProblemKind.WrongPassphrase, stack.Name, first.At, "has secrets but no encryptionsalt, without which no passphrase opens them."));
        else if ((_decrypter = PassphraseDecrypter.Open(salt, passphrase)) is null)
            _problems.Add(new(ProblemKind.WrongPassphrase, stack.Name, stack.Secrets.At, "is encrypted under another passphrase than the one in PULUMI_CONFIG_PASSPHRASE."));
    }

    private void Warn(SecretNode first, string message) => _problems.Add(new(ProblemKind.UnreadableSecret, stack.Name, first.At, message));
}
