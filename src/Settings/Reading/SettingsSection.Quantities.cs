using FreeAgentics.Infra.Settings.Forms;

namespace FreeAgentics.Infra.Settings;

public sealed partial class SettingsSection
{
    /// <summary>A duration such as 30s, 5m or 1h30m; limits and fallback in the same notation.</summary>
    public TimeSpan Duration(
        string key, string about, string? least = null, string? most = null, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null) =>
        (TimeSpan?)Quantity(key, QuantityForm.Duration(least, most), about, fallback, guide, drives, example) ?? TimeSpan.Zero;

    /// <inheritdoc cref="Duration"/>
    /// <returns>Null where nothing is set.</returns>
    public TimeSpan? OptionalDuration(
        string key, string about, string? least = null, string? most = null,
        string? guide = null, string? drives = null, string? example = null) =>
        (TimeSpan?)Optional(key, QuantityForm.Duration(least, most), about, guide, drives, example);

    /// <summary>Memory such as 512Mi; limits and fallback in the same notation.</summary>
    public MemoryQuantity Memory(
        string key, string about, string? least = null, string? most = null, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null) =>
        (MemoryQuantity?)Quantity(key, QuantityForm.Memory(least, most), about, fallback, guide, drives, example) ?? default;

    /// <inheritdoc cref="Memory"/>
    /// <returns>Null where nothing is set.</returns>
    public MemoryQuantity? OptionalMemory(
        string key, string about, string? least = null, string? most = null,
        string? guide = null, string? drives = null, string? example = null) =>
        (MemoryQuantity?)Optional(key, QuantityForm.Memory(least, most), about, guide, drives, example);

    /// <summary>CPU such as 500m or 2; limits and fallback in the same notation.</summary>
    public CpuQuantity Cpu(
        string key, string about, string? least = null, string? most = null, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null) =>
        (CpuQuantity?)Quantity(key, QuantityForm.Cpu(least, most), about, fallback, guide, drives, example) ?? default;

    /// <inheritdoc cref="Cpu"/>
    /// <returns>Null where nothing is set.</returns>
    public CpuQuantity? OptionalCpu(
        string key, string about, string? least = null, string? most = null,
        string? guide = null, string? drives = null, string? example = null) =>
        (CpuQuantity?)Optional(key, QuantityForm.Cpu(least, most), about, guide, drives, example);

    /// <summary>An IPv4 network such as 10.20.0.0/16.</summary>
    /// <param name="prefix">The prefix lengths that are allowed, both ends included.</param>
    public Cidr Cidr(
        string key, string about, Range prefix, string? fallback = null,
        string? guide = null, string? drives = null, string? example = null)
    {
        var form = new CidrForm(prefix);
        var definition = Define(key, form, about, fallback, fallback is null, null, guide, drives, example);
        return (Cidr?)Value(definition, form) ?? (fallback is null ? default : Settings.Cidr.Parse(fallback));
    }

    private object? Quantity(string key, QuantityForm form, string about, string? fallback, string? guide, string? drives, string? example)
    {
        var amount = fallback is null ? null : form.Parse(fallback);
        var definition = Define(key, form, about, amount is null ? null : form.Write(amount), amount is null, null, guide, drives, example);
        return Value(definition, form) ?? amount;
    }

    private object? Optional(string key, QuantityForm form, string about, string? guide, string? drives, string? example) =>
        Value(Define(key, form, about, null, false, null, guide, drives, example), form);
}
