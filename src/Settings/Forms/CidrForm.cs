using System.Globalization;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>IPv4 networks whose prefix length is in a range.</summary>
internal sealed class CidrForm(Range prefix) : ScalarForm
{
    public override SettingKind Kind => SettingKind.Cidr;

    public override string Minimum => prefix.Start.Value.ToString(CultureInfo.InvariantCulture);

    public override string Maximum => prefix.End.Value.ToString(CultureInfo.InvariantCulture);

    public override string Write(object value) => value.ToString()!;

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        value = null;
        if (node.Kind != ScalarKind.Text)
            return WrongType(node, definition);
        if (!Cidr.TryParse(node.Text, out var network))
            return WithHostBits(node, network);
        value = network;
        var length = Math.Clamp(network.PrefixLength, prefix.Start.Value, prefix.End.Value);
        return length == network.PrefixLength
            ? null
            : new(ProblemKind.OutOfRange, $"is {network}; its prefix length must be {SettingRule.Range(definition)}.", Aligned(network.Network, length).ToString());

        ScalarProblem WithHostBits(ScalarNode written, Cidr parsed)
        {
            var aligned = Aligned(parsed.Network, parsed.PrefixLength);
            return parsed.Network == aligned.Network
                ? WrongType(written, definition)
                : new(ProblemKind.WrongForm, $"is {written.Text}, which has bits set behind its prefix; the network is {aligned}.", aligned.ToString());
        }
    }

    private static Cidr Aligned(uint network, int length) => new(length == 0 ? 0 : network & (uint.MaxValue << (32 - length)), length);
}
