namespace FreeAgentics.Infra.Schemas;

/// <summary>The effect of a changed property.</summary>
public enum ReplaceEffect
{
    InPlace,
    Replace,
    ReplaceIf,
}
