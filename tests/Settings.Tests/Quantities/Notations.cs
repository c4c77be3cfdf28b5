using CsCheck;

namespace FreeAgentics.Infra.Settings.Tests.Quantities;

public sealed class Notations
{
    [Theory]
    [InlineData("512Mi", 512L << 20)]
    [InlineData("2Gi", 2L << 30)]
    [InlineData("1.5Gi", 3L << 29)]
    [InlineData("500M", 500_000_000L)]
    [InlineData("1k", 1000L)]
    [InlineData("536870912", 512L << 20)]
    public void Memory(string text, long bytes) => Assert.Equal(bytes, MemoryQuantity.Parse(text).Bytes);

    [Theory]
    [InlineData("500m", 500)]
    [InlineData("2", 2000)]
    [InlineData("2000m", 2000)]
    [InlineData("0.25", 250)]
    public void Cpu(string text, long millicores) => Assert.Equal(millicores, CpuQuantity.Parse(text).Millicores);

    [Theory]
    [InlineData("30s", 30_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("7d", 604_800_000)]
    [InlineData("250ms", 250)]
    [InlineData("0s", 0)]
    public void Durations(string text, long milliseconds) => Assert.Equal(milliseconds, DurationNotation.Parse(text).TotalMilliseconds);

    [Theory]
    [InlineData("")]
    [InlineData("Mi")]
    [InlineData("5 Mi")]
    [InlineData("-5Mi")]
    [InlineData("5mi")]
    [InlineData("0.3")]
    [InlineData("9999999999Ti")]
    public void What_is_no_memory_is_refused(string text)
    {
        Assert.False(MemoryQuantity.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MemoryQuantity.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("1.5m")]
    [InlineData("0.0001")]
    [InlineData("1e3")]
    [InlineData("two")]
    public void What_is_no_CPU_is_refused(string text)
    {
        Assert.False(CpuQuantity.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CpuQuantity.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("s")]
    [InlineData("30m1h")]
    [InlineData("5m5m")]
    [InlineData("1.5h")]
    [InlineData("-5s")]
    [InlineData("5 m")]
    public void What_is_no_duration_is_refused(string text)
    {
        Assert.False(DurationNotation.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DurationNotation.Parse(text));
    }

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0/8")]
    [InlineData("10.0.0.0.0/8")]
    [InlineData("256.0.0.0/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("010.0.0.0/8")]
    [InlineData("::/0")]
    public void What_is_no_network_is_refused(string text) => Assert.Throws<FormatException>(() => Cidr.Parse(text));

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        Gen.Long[0, 1L << 45].Sample(bytes => MemoryQuantity.Parse(new MemoryQuantity(bytes).ToString()).Bytes == bytes);
        Gen.Long[0, 1_000_000].Sample(millicores => CpuQuantity.Parse(new CpuQuantity(millicores).ToString()).Millicores == millicores);
        Gen.Long[0, 10_000_000_000].Sample(milliseconds =>
            DurationNotation.Parse(DurationNotation.Write(TimeSpan.FromMilliseconds(milliseconds))) == TimeSpan.FromMilliseconds(milliseconds));
        Gen.Select(Gen.UInt, Gen.Int[0, 32]).Sample((address, prefix) =>
        {
            var network = new Cidr(prefix == 0 ? 0 : address & (uint.MaxValue << (32 - prefix)), prefix);
            return Cidr.Parse(network.ToString()) == network;
        });
    }

    [Fact]
    public void Subnets_divide_a_network_without_gap_or_overlap()
    {
        var network = Cidr.Parse("10.20.0.0/16");
        var parts = Enumerable.Range(0, 16).Select(index => network.Subnet(20, index)).ToList();

        Assert.Equal("10.20.240.0/20", parts[^1].ToString());
        Assert.Equal(network.Addresses, parts.Sum(part => part.Addresses));
        Assert.All(parts, part => Assert.True(network.Contains(part)));
        Assert.All(parts, part => Assert.Single(parts, other => other.Overlaps(part)));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Subnet(20, 16));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Subnet(15, 0));
    }
}
