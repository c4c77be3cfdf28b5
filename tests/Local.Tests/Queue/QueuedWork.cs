using System.Text.Json;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Local.Tests.Load;
using FreeAgentics.Infra.Local.Tests.Platforms;
using Npgsql;

namespace FreeAgentics.Infra.Local.Tests.Queue;

/// <summary>Tasks that a test has handed to the API, and what became of them. The database itself counts completions, by a trigger.</summary>
public sealed partial class QueuedWork : IAsyncDisposable
{
    private const string Counting = """
        CREATE TABLE IF NOT EXISTS completions (task bigint NOT NULL);
        GRANT INSERT ON completions TO freeagentics_app;
        CREATE OR REPLACE FUNCTION count_completion() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO completions VALUES (NEW.id); RETURN NEW; END $$;
        CREATE OR REPLACE TRIGGER count_completion AFTER UPDATE OF status ON tasks
            FOR EACH ROW WHEN (NEW.status = 'completed') EXECUTE FUNCTION count_completion();
        """;

    private readonly RunningPlatform _platform;
    private readonly NpgsqlConnection _database;
    private readonly List<long> _tasks = [];

    private QueuedWork(RunningPlatform platform, NpgsqlConnection database) => (_platform, _database) = (platform, database);

    public int Count => _tasks.Count;

    public static async Task<QueuedWork> SubmitAsync(RunningPlatform platform, int count, TimeSpan each)
    {
        var database = await platform.DatabaseAsync("postgres-0");
        await using (var counting = new NpgsqlCommand(Counting, database))
            await counting.ExecuteNonQueryAsync();
        var work = new QueuedWork(platform, database);
        using var client = Callers.New(platform.Start.Url);
        for (var number = 0; number < count; number++)
        {
            using var body = new StringContent($$"""{"agent_id":{{number}},"work_ms":{{(int)each.TotalMilliseconds}}}""");
            using var answer = await client.PostAsync(new Uri("/api/v1/tasks", UriKind.Relative), body);
            using var accepted = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            work._tasks.Add(accepted.RootElement.GetProperty("id").GetInt64());
            // The edge lets a caller write so often and no oftener.
            await Task.Delay(25);
        }

        return work;
    }

    /// <returns>Tasks that are completed.</returns>
    public Task<long> CompletedAsync() => CountAsync("SELECT count(*) FROM tasks WHERE id = ANY($1) AND status = 'completed'");

    /// <returns>Times that one of the tasks became completed.</returns>
    public Task<long> CompletionsAsync() => CountAsync("SELECT count(*) FROM completions WHERE task = ANY($1)");

    public Task AllDoneAsync() => Eventually.IsAsync(async () => await CompletedAsync() == Count, "all tasks are completed");

    /// <summary>The task that a worker has begun and not ended, as its log tells; null where there is none.</summary>
    public long? InHand(string worker)
    {
        var words = TaskWord().Matches(_platform.Log(worker)).Select(match => (Verb: match.Groups[1].Value, Id: long.Parse(match.Groups[2].Value))).ToList();
        var ended = words.Where(word => word.Verb != "took").Select(word => word.Id).ToHashSet();
        return words.Where(word => word.Verb == "took" && !ended.Contains(word.Id) && _tasks.Contains(word.Id)).Select(word => (long?)word.Id).FirstOrDefault();
    }

    /// <summary>Workers whose log tells this of the task: took, completed, repeated.</summary>
    public IReadOnlyList<string> WhoSays(string verb, long task, IEnumerable<string> workers) =>
        [.. workers.Where(worker => Regex.IsMatch(_platform.Log(worker), $"^{verb} {task}$", RegexOptions.Multiline))];

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<long> CountAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _database);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. _tasks] });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"^(took|completed|repeated) (\d+)$", RegexOptions.Multiline)]
    private static partial Regex TaskWord();
}
