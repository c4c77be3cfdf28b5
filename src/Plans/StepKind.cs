namespace FreeAgentics.Infra.Plans;

/// <summary>What happens to a resource.</summary>
public enum StepKind
{
    Same,
    Create,
    Update,
    Replace,
    Delete,
    Read,
    Import,
}
