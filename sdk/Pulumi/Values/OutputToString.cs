namespace Pulumi;

internal static class OutputToString
{
    private const string Hint =
        """
        Calling [ToString] on an [Output<T>] is not supported.

        To get the value of an Output<T> as an Output<string> consider:
        1. o.Apply(v => $"prefix{v}suffix")
        2. Output.Format($"prefix{hostname}suffix");
        """;

    public static string Refuse()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } strict
            && (strict == "1" || strict.Equals("true", StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException(Hint);

        if (Deployment.Current is not null)
            Log.Warn(Hint);
        return Hint;
    }
}
