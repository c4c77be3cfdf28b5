// Stands in for the stacks program where a test needs one that misbehaves; STUB says how.
switch (Environment.GetEnvironmentVariable("STUB"))
{
    case "throw":
        throw new InvalidOperationException("the stub gave up");
    case "exit":
        return 3;
    case "hang":
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("STUB_PID")!, $"{Environment.ProcessId}");
        Thread.Sleep(Timeout.Infinite);
        return 0;
    default:
        return 0;
}
