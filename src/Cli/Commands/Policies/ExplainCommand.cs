using System.CommandLine;
using System.Text;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Policies.Facts;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary><c>./infra policies explain &lt;id&gt;</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("id") { Description = "A policy's id, such as FA-RDS-001, or an id of the same demand elsewhere, such as CKV_AWS_16." };
        var format = GlobalOptions.Format("text", "json");
        var command = new Command("explain", "Explains a policy: what it demands, why, where, how to mend.") { id, format };
        command.SetAction(parsed =>
        {
            var policies = Find(parsed.GetValue(id)!);
            streams.Out.Write(parsed.GetValue(format) == "json"
                ? JsonText.Of(json => json.Array("policies", policies, policy => PolicyJson.Write(json, policy, "prod")))
                : string.Join("\n", policies.Select(Text)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Policy[] Find(string id)
    {
        var row = CatalogRow.All.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.OrdinalIgnoreCase));
        Policy[] found = PolicyCatalog.Find(id) is { } policy
            ? [policy]
            : [.. PolicyCatalog.All.Where(candidate => candidate.Aliases.Contains(id, StringComparer.OrdinalIgnoreCase) || row?.Policies.Contains(candidate.Id) == true)];
        if (found.Length > 0)
            return found;
        throw row is { LeftOut.Length: > 0 }
            ? new UserErrorException($"no policy carries {row.Id} of {row.Catalogue} on {row.Type}: {CatalogRow.Reasons[row.LeftOut]}.")
            : new UserErrorException($"there is no policy {id}.{DidYouMean.Sentence(DidYouMean.Nearest(id.ToUpperInvariant(), PolicyCatalog.All.Select(candidate => candidate.Id)))} ./infra policies list shows them.");
    }

    private static string Text(Policy policy)
    {
        var text = new StringBuilder($"{policy.Id}  {policy.Title}\n");
        Line("Why", policy.Because);
        Line("Severity", PolicyJson.Lower(policy.Severity));
        Line("Level", string.Join(", ", policy.Levels.Select(level => $"{PolicyJson.Lower(level.Value)} in {level.Key}").Append(policy.Levels.IsEmpty ? PolicyJson.Lower(policy.Level) : $"{PolicyJson.Lower(policy.Level)} elsewhere")));
        Line("Looks at", policy.Types.IsEmpty ? "the whole plan" : string.Join(", ", policy.Types));
        Line("Fix", policy.Remedy);
        Line("Elsewhere", policy.Aliases.IsEmpty ? "no public catalogue has it" : string.Join(", ", policy.Aliases));
        Line("Page", policy.Page);
        return text.ToString();

        void Line(string label, string content) => text.Append($"  {label,-10} {content}\n");
    }
}
