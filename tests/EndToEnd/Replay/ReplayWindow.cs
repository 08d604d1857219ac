using Casework.EndToEnd.Browser;
using Microsoft.Playwright;

namespace Casework.EndToEnd.Replay;

/// <summary>The replay page of a server, opened in a window of its own.</summary>
internal sealed class ReplayWindow : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IBrowserContext _context;

    private ReplayWindow(IBrowserContext context, IPage page, Traffic traffic)
    {
        _context = context;
        Page = page;
        Traffic = traffic;
    }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    public ILocator Step => Page.Locator("#step");

    public ILocator At => Page.Locator("#at");

    public ILocator Entries => Page.Locator("#entries button");

    public ILocator Difference => Page.Locator("#difference");

    public ILocator State => Page.Locator("#state");

    public ILocator Proof => Page.Locator("#proof");

    public ILocator Message => Page.Locator("#message");

    public static async Task<ReplayWindow> Open(Chromium chromium, string address, ColorScheme scheme = ColorScheme.Light, string language = "en-GB")
    {
        var context = await chromium.Window(scheme, language);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var traffic = Traffic.Of(context);
        await context.BringAxe();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{address}/replay");
        return new ReplayWindow(context, page, traffic);
    }

    public async Task EnterToken(string token)
    {
        await Page.Locator("#token").FillAsync(token);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#caller")).ToContainTextAsync("AUDITOR");
    }

    public async Task OpenPathway(string id)
    {
        await Page.Locator("#pathway").FillAsync(id);
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("#replay").WaitForAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
