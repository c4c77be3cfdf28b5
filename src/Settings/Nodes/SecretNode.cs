namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>An encrypted value: <c>secure:</c> in a stack file. The clear text is not here.</summary>
/// <param name="Ciphertext">What the secrets provider of the stack decrypts.</param>
/// <param name="At">Where it begins.</param>
public sealed record SecretNode(string Ciphertext, FilePosition? At = null) : SettingNode(At)
{
    public override string Described => "an encrypted value";
}
