using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Registration;

public sealed class DeterminismTests
{
    [Fact]
    public async Task Two_hundred_registrations_at_once_in_any_order_give_the_same_bytes_and_the_same_messages()
    {
        var previews = new List<(string Plan, string Messages)>();
        for (var seed = 1; seed <= 4; seed++)
        {
            var order = Enumerable.Range(0, 200).ToArray();
            new Random(seed).Shuffle(order);
            var result = await RawProgram.PreviewAsync(async program =>
            {
                var provider = await program.AwsAsync();
                await Task.WhenAll(order.Select(number => RegisterAsync(program, provider, number)));
            });
            previews.Add((PlanJson.ToJson(result.Plan), string.Join("\n", result.Diagnostics)));
        }

        Assert.Single(previews.Distinct());
        Assert.Equal(10, previews[0].Messages.Split('\n').Count(line => line.StartsWith("Diagnostic", StringComparison.Ordinal)));
    }

    private static async Task RegisterAsync(RawProgram program, string provider, int number)
    {
        var component = await program.ComponentAsync("my:app:Part", $"part-{number}");
        var inputs = number % 20 == 0 ? Values.Object(("buckett", "x")) : Values.Object(("tags", Values.Object(("n", $"{number}"))));
        await program.CustomAsync("aws:s3/bucket:Bucket", $"bucket-{number}", inputs, request =>
        {
            request.Parent = component;
            request.Provider = provider;
        });
    }
}
