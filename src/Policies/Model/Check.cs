using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies;

/// <summary>The result of looking at some values: an outcome, and in words what was found where it is not a pass.</summary>
/// <param name="Outcome">Pass, fail or unknown.</param>
/// <param name="Evidence">One sentence a value that stands in the way: its path, what it is, what it must be.</param>
public sealed record Check(Outcome Outcome, ImmutableArray<string> Evidence)
{
    public static readonly Check Passed = new(Outcome.Pass, []);

    public static Check Failed(string evidence) => new(Outcome.Fail, [evidence]);

    public static Check Undecided(string evidence) => new(Outcome.Unknown, [evidence]);

    public static Check That(bool holds, Func<string> otherwise) => holds ? Passed : Failed(otherwise());

    /// <summary>Fails when either fails; all evidence is kept, so that one report names everything.</summary>
    public Check And(Check other) => (Outcome, other.Outcome) switch
    {
        (Outcome.Pass, _) => other,
        (_, Outcome.Pass) => this,
        (Outcome.Fail, Outcome.Unknown) => this,
        (Outcome.Unknown, Outcome.Fail) => other,
        _ => new(Outcome, Evidence.AddRange(other.Evidence)),
    };

    /// <summary>Passes when either passes; undecided while either may still pass.</summary>
    public Check Or(Check other) => (Outcome, other.Outcome) switch
    {
        (Outcome.Pass, _) or (_, Outcome.Pass) => Passed,
        (Outcome.Unknown, Outcome.Fail) => this,
        (Outcome.Fail, Outcome.Unknown) => other,
        _ => new(Outcome, Evidence.AddRange(other.Evidence)),
    };

    public static Check All(IEnumerable<Check> checks) => checks.Aggregate(Passed, (all, next) => all.And(next));
}
