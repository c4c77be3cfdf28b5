using FreeAgentics.Infra.Placeholder.Configuration;
using FreeAgentics.Infra.Placeholder.Metrics;

namespace FreeAgentics.Infra.Local.Tests.Placeholder;

public sealed class Metrics_as_Prometheus_reads_them
{
    [Fact]
    public void Count_and_time_requests_under_every_name()
    {
        var metrics = new RequestMetrics(new MetricNames(["a_total", "b_total"], ["c_seconds"], "d"));
        metrics.Opened();
        metrics.Count(new("GET", "/x/{id}", 200), TimeSpan.FromMilliseconds(7));
        metrics.Count(new("GET", "/x/{id}", 500), TimeSpan.FromSeconds(9));

        Assert.Equal(
            """
            # HELP a_total Requests by method, endpoint and status.
            # TYPE a_total counter
            a_total{method="GET",endpoint="/x/{id}",status="200"} 1
            a_total{method="GET",endpoint="/x/{id}",status="500"} 1
            # HELP b_total Requests by method, endpoint and status.
            # TYPE b_total counter
            b_total{method="GET",endpoint="/x/{id}",status="200"} 1
            b_total{method="GET",endpoint="/x/{id}",status="500"} 1
            # HELP c_seconds Seconds from the first byte of a request to the last of its response.
            # TYPE c_seconds histogram
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="0.001"} 0
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="0.005"} 0
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="0.01"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="0.05"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="0.1"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="0.5"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="1"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="2"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="5"} 1
            c_seconds_bucket{method="GET",endpoint="/x/{id}",le="+Inf"} 2
            c_seconds_sum{method="GET",endpoint="/x/{id}"} 9.007
            c_seconds_count{method="GET",endpoint="/x/{id}"} 2
            # HELP d Connections that are open.
            # TYPE d gauge
            d 1

            """, Sorted(metrics.Render()));
    }

    [Fact]
    public void Escape_what_would_break_a_line()
    {
        var text = new MetricText();
        text.Sample("a", [("b", "x\"y\\z\n")], 1);
        Assert.Equal("a{b=\"x\\\"y\\\\z\\n\"} 1\n", text.ToString());
    }

    // Requests of several kinds come in no order.
    private static string Sorted(string text)
    {
        var lines = text.Split('\n');
        foreach (var at in Enumerable.Range(0, lines.Length - 1).Where(at => lines[at].Contains("status=\"500\"", StringComparison.Ordinal) && lines[at + 1].Contains("status=\"200\"", StringComparison.Ordinal)).ToList())
            (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
        return string.Join('\n', lines);
    }
}
