namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>The order of the file; what has no place comes first.</summary>
internal sealed class ByPlace : IComparer<SettingsProblem>
{
    public static ByPlace Instance { get; } = new();

    public int Compare(SettingsProblem? x, SettingsProblem? y)
    {
        var (left, right) = (x?.At, y?.At);
        return (left?.Line ?? 0) != (right?.Line ?? 0)
            ? (left?.Line ?? 0).CompareTo(right?.Line ?? 0)
            : (left?.Column ?? 0).CompareTo(right?.Column ?? 0);
    }
}
