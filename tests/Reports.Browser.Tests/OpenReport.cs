using System.Text.Json;
using FreeAgentics.Infra.Reports.Html;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace FreeAgentics.Infra.Reports.Browser.Tests;

/// <summary>A report in a page of its own, with everything that the page complained of or asked for.</summary>
public sealed class OpenReport : IAsyncDisposable
{
    private readonly string _file;

    private OpenReport(IPage page, string file) => (Page, _file) = (page, file);

    public IPage Page { get; }

    /// <summary>Messages of the console, and errors of scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Every address that was asked for besides the file itself.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<OpenReport> OfAsync(Chromium chromium, StackReport report, int width = 1400, int height = 1000, bool dark = false, bool script = true)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, HtmlReport.Write(report));
        var page = await chromium.Browser.NewPageAsync();
        var open = new OpenReport(page, file);
        page.Console += (_, message) => open.Complaints.Add(message.Message.Text);
        page.PageError += (_, error) => open.Complaints.Add(error.Message);
        page.Request += (_, request) =>
        {
            if (request.Request.Url != $"file://{file}" && !request.Request.Url.StartsWith("data:", StringComparison.Ordinal))
                open.Requests.Add(request.Request.Url);
        };
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = height });
        await page.SetJavaScriptEnabledAsync(script);
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = dark ? "dark" : "light" }]);
        await page.GoToAsync($"file://{file}");
        return open;
    }

    public async Task<string> TextAsync(string expression) => (await Page.EvaluateExpressionAsync<JsonElement>($"String({expression})")).GetString()!;

    public async Task<int> NumberAsync(string expression) => (await Page.EvaluateExpressionAsync<JsonElement>($"Number({expression})")).GetInt32();

    public async Task<bool> IsAsync(string expression) => (await Page.EvaluateExpressionAsync<JsonElement>($"Boolean({expression})")).GetBoolean();

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        File.Delete(_file);
    }
}
