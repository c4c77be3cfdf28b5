namespace FreeAgentics.Infra.Placeholder.Metrics;

/// <summary>Durations in buckets.</summary>
public sealed class Histogram
{
    /// <summary>Upper bounds in seconds, as the application has them.</summary>
    public static readonly IReadOnlyList<double> Bounds = [.001, .005, .01, .05, .1, .5, 1, 2, 5];

    private readonly long[] _counts = new long[Bounds.Count + 1];
    private readonly Lock _lock = new();
    private double _sum;

    public void Observe(double seconds)
    {
        var bucket = 0;
        while (bucket < Bounds.Count && seconds > Bounds[bucket])
            bucket++;
        lock (_lock)
        {
            _counts[bucket]++;
            _sum += seconds;
        }
    }

    /// <returns>How many were at most each bound, and at last how many there were; and their sum in seconds.</returns>
    public (long[] Cumulative, double Sum) Read()
    {
        lock (_lock)
        {
            var cumulative = new long[_counts.Length];
            var total = 0L;
            for (var bucket = 0; bucket < _counts.Length; bucket++)
                cumulative[bucket] = total += _counts[bucket];
            return (cumulative, _sum);
        }
    }
}
