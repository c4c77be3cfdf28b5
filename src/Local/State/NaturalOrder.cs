using System.Globalization;

namespace FreeAgentics.Infra.Local.State;

/// <summary>Ordinal order, but for numbers, which count: api-2 before api-10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public int Compare(string? x, string? y) => Comparer.Compare(x, y);
}
