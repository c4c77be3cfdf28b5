using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Forms;

namespace FreeAgentics.Infra.Settings;

public sealed partial class SettingsSection
{
    /// <summary>A duration such as 30s, 5m or 1h30m; limits and fallback in the same notation.</summary>
    public TimeSpan Duration(
        string key, string about, string? least = null, string? most = null, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null)
    {
        var form = new QuantityForm<TimeSpan>(
            SettingKind.Duration, DurationNotation.TryParse, DurationNotation.Write, Or(least, DurationNotation.Parse), Or(most, DurationNotation.Parse));
        return Quantity(key, form, about, Or(fallback, DurationNotation.Parse), guide, drives, example);
    }

    /// <summary>Memory such as 512Mi; limits and fallback in the same notation.</summary>
    public MemoryQuantity Memory(
        string key, string about, string? least = null, string? most = null, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null) =>
        Quantity(key, MemoryForm(least, most), about, Or(fallback, MemoryQuantity.Parse), guide, drives, example);

    /// <inheritdoc cref="Memory"/>
    /// <returns>Null where nothing is set.</returns>
    public MemoryQuantity? OptionalMemory(
        string key, string about, string? least = null, string? most = null,
        string? guide = null, string? drives = null, string? example = null) =>
        OptionalQuantity(key, MemoryForm(least, most), about, guide, drives, example);

    /// <summary>CPU such as 500m or 2; limits and fallback in the same notation.</summary>
    public CpuQuantity Cpu(
        string key, string about, string? least = null, string? most = null, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null) =>
        Quantity(key, CpuForm(least, most), about, Or(fallback, CpuQuantity.Parse), guide, drives, example);

    /// <inheritdoc cref="Cpu"/>
    /// <returns>Null where nothing is set.</returns>
    public CpuQuantity? OptionalCpu(
        string key, string about, string? least = null, string? most = null,
        string? guide = null, string? drives = null, string? example = null) =>
        OptionalQuantity(key, CpuForm(least, most), about, guide, drives, example);

    /// <summary>An IPv4 network such as 10.20.0.0/16.</summary>
    /// <param name="prefix">The prefix lengths that are allowed, both ends included.</param>
    public Cidr Cidr(
        string key, string about, Range prefix, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null) =>
        Quantity(key, new CidrForm(prefix), about, Or(fallback, Settings.Cidr.Parse), guide, drives, example);

    private static QuantityForm<MemoryQuantity> MemoryForm(string? least, string? most) => new(
        SettingKind.Memory, MemoryQuantity.TryParse, quantity => quantity.ToString(), Or(least, MemoryQuantity.Parse), Or(most, MemoryQuantity.Parse));

    private static QuantityForm<CpuQuantity> CpuForm(string? least, string? most) => new(
        SettingKind.Cpu, CpuQuantity.TryParse, quantity => quantity.ToString(), Or(least, CpuQuantity.Parse), Or(most, CpuQuantity.Parse));

    private static T? Or<T>(string? text, Func<string, T> parse)
        where T : struct => text is null ? null : parse(text);

    private T Quantity<T>(string key, ScalarForm<T> form, string about, T? fallback, string? guide, string? drives, string? example)
        where T : struct
    {
        var written = fallback is { } amount ? form.Write(amount) : null;
        var definition = Define(key, form, about, written, fallback is null, null, guide, drives, example);
        return TryRead(definition, form, out var value) ? value : fallback ?? default;
    }

    private T? OptionalQuantity<T>(string key, ScalarForm<T> form, string about, string? guide, string? drives, string? example)
        where T : struct
    {
        var definition = Define(key, form, about, null, false, null, guide, drives, example);
        return TryRead(definition, form, out var value) ? value : null;
    }
}
