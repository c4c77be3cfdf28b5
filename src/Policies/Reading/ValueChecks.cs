using System.Globalization;

namespace FreeAgentics.Infra.Policies;

/// <summary>The demands that policies make of single values. What is unknown is undecided.</summary>
public static class ValueChecks
{
    public static Check IsTrue(this ValueView value) =>
        value.Must(view => view.Flag is true, "true");

    public static Check IsNotTrue(this ValueView value) =>
        value.Must(view => view.Flag is not true, "false");

    public static Check IsPresent(this ValueView value) =>
        value.Must(view => view.IsSet, "set");

    public static Check IsAbsent(this ValueView value) =>
        value.Must(view => !view.IsSet, "left unset");

    public static Check Is(this ValueView value, string expected) =>
        value.Must(view => string.Equals(view.Text, expected, StringComparison.Ordinal), $"\"{expected}\"");

    public static Check IsOneOf(this ValueView value, params IReadOnlyCollection<string> allowed) =>
        value.Must(view => view.Text is { } text && allowed.Contains(text), $"one of {string.Join(", ", allowed)}");

    public static Check IsAtLeast(this ValueView value, double minimum) =>
        value.Must(view => view.Number >= minimum, $"at least {minimum.ToString(CultureInfo.InvariantCulture)}");

    public static Check IsAtMost(this ValueView value, double maximum) =>
        value.Must(view => view.Number <= maximum, $"at most {maximum.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The general form: a predicate, and the demand in words that follow "it must be".</summary>
    public static Check Must(this ValueView value, Func<ValueView, bool> holds, string demand) =>
        value.IsUnknown
            ? Check.Undecided($"{value.Path} is not known yet; it must be {demand}")
            : Check.That(holds(value), () => $"{value.Path} is {value.Shown}; it must be {demand}");
}
