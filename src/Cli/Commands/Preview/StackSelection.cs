namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The stacks of one run.</summary>
/// <param name="Stacks">Each once, in the order in which they were named; those of <c>all</c> in ordinal order.</param>
/// <param name="IsSeveral">True where the user asked for several, however many there are: the forms of output differ from those for one.</param>
public sealed record StackSelection(IReadOnlyList<string> Stacks, bool IsSeveral)
{
    private const string All = "all";

    /// <exception cref="UserErrorException">No stack is named, or there is none.</exception>
    public static StackSelection Of(Repository repository, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(names);
        var there = repository.Stacks;
        if (there.Count == 0 && (names.Count == 0 || names.Contains(All, StringComparer.Ordinal)))
            throw new UserErrorException($"which stack? There is none in {repository.Root}: a stack is a file named Pulumi.<stack>.yaml.");
        if (names.All(string.IsNullOrEmpty))
            throw new UserErrorException($"which stack? There are: {string.Join(", ", there)}.");
        var all = names.Contains(All, StringComparer.Ordinal) && !there.Contains(All, StringComparer.Ordinal);
        return all
            ? new StackSelection(names.Count == 1 ? there : throw new UserErrorException($"'{All}' stands for every stack; name no other beside it."), IsSeveral: true)
            : new StackSelection([.. names.Distinct(StringComparer.Ordinal)], IsSeveral: names.Count > 1);
    }
}
