using System.Globalization;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Reports.Html;

namespace FreeAgentics.Infra.Reports.Tests.Html;

/// <summary>The texts of the drawing, which axe does not judge: WCAG's contrast of 4.5 in both themes.</summary>
public sealed partial class Its_colours
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var ground in (string[])["bg", "surface", "raised", "soft", "create-bg", "update-bg", "replace-bg", "delete-bg"])
            {
                pairs.Add("ink", ground);
                pairs.Add("muted", ground);
            }

            foreach (var step in (string[])["create", "update", "replace", "delete"])
            {
                pairs.Add(step, $"{step}-bg");
                pairs.Add(step, "surface");
                pairs.Add(step, "bg");
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Are_told_apart_in_both_themes(string text, string ground)
    {
        var colours = Colour().Matches(HtmlReport.Write(SampleReports.Prod())).ToDictionary(match => match.Groups[1].Value, match => (Light: match.Groups[2].Value, Dark: match.Groups[3].Value), StringComparer.Ordinal);

        Assert.All([(colours[text].Light, colours[ground].Light), (colours[text].Dark, colours[ground].Dark)], pair => Assert.True(Contrast(pair.Item1, pair.Item2) >= 4.5, $"{pair}: {Contrast(pair.Item1, pair.Item2):0.00}"));
    }

    private static double Contrast(string one, string other)
    {
        double[] lights = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    private static double Luminance(string hex)
    {
        var parts = Enumerable.Range(0, 3).Select(index => int.Parse(hex.AsSpan(index * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")]
    private static partial Regex Colour();
}
