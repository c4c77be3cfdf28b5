namespace FreeAgentics.Infra.Engine.Wire;

/// <summary>What a client said it can read.</summary>
/// <param name="Secrets">False strips the secret marks off.</param>
/// <param name="References">False replaces resource references by their ids, or URNs where there is no id.</param>
internal readonly record struct WireAbilities(bool Secrets, bool References)
{
    public static readonly WireAbilities All = new(Secrets: true, References: true);
}
