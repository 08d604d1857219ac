using Casework.EndToEnd.Browser;
using Microsoft.Playwright;

namespace Casework.EndToEnd.Council;

/// <summary>The council's page of a server, opened in a window of its own.</summary>
internal sealed class CouncilWindow : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IBrowserContext _context;

    private CouncilWindow(IBrowserContext context, IPage page, Traffic traffic)
    {
        _context = context;
        Page = page;
        Traffic = traffic;
    }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    public ILocator Title => Page.Locator("#release-title");

    public ILocator Rows => Page.Locator("#table tbody tr");

    public ILocator Message => Page.Locator("#message");

    public static async Task<CouncilWindow> Open(Chromium chromium, string address, ColorScheme scheme = ColorScheme.Light, string language = "en-GB")
    {
        var context = await chromium.Window(scheme, language);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var traffic = Traffic.Of(context);
        await context.BringAxe();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{address}/council");
        return new CouncilWindow(context, page, traffic);
    }

    public async Task EnterToken(string token)
    {
        await Page.Locator("#token").FillAsync(token);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#figures")).ToBeVisibleAsync();
    }

    /// <summary>Goes there by the keyboard.</summary>
    public async Task Focus(string id)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            if (await Page.EvaluateAsync<string>("() => document.activeElement.id") == id)
                return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"#{id} is not reached by the keyboard.");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
