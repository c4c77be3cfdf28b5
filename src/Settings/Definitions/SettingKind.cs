namespace FreeAgentics.Infra.Settings.Definitions;

/// <summary>The type of a setting as its user sees it.</summary>
public enum SettingKind
{
    Text,
    Choice,
    Int,
    Double,
    Flag,
    Duration,
    Memory,
    Cpu,
    Cidr,
    Secret,
    TextList,
    TextMap,
    Object,
    ObjectList,
}
