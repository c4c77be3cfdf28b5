using PuppeteerSharp;

namespace FreeAgentics.Infra.Reports.Browser.Tests;

/// <summary>Debian's chromium, one process for all tests, without its own talk to the network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task InitializeAsync() => _browser = await Puppeteer.LaunchAsync(new LaunchOptions
    {
        ExecutablePath = Program(),
        Args = Flags,
        Headless = true,
        Timeout = 60_000,
        ProtocolTimeout = 60_000,
    });

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    private static string Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("There is no chromium on the PATH. tests/packages.txt names the Debian package; ./infra test installs it as root.");
}
