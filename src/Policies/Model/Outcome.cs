namespace FreeAgentics.Infra.Policies;

/// <summary>The three results of a check: what is not known yet is neither right nor wrong.</summary>
public enum Outcome
{
    Pass,
    Fail,
    Unknown,
}
