using Microsoft.Playwright;

namespace Casework.EndToEnd.Browser;

/// <summary>The distribution's browser, without a window. Nothing is downloaded; what it does by itself is switched off.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Program = Environment.GetEnvironmentVariable("CASEWORK_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window that knows nothing of others.</summary>
    public Task<IBrowserContext> Window(ColorScheme scheme = ColorScheme.Light, string language = "en-GB") =>
        _browser!.NewContextAsync(new() { ColorScheme = scheme, Locale = language, ViewportSize = new() { Width = 1400, Height = 900 } });

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
