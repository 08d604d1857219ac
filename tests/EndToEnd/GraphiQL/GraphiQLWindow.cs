using System.Text.Json;
using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;
using Microsoft.Playwright;

namespace Casework.EndToEnd.GraphiQL;

/// <summary>GraphiQL of a server, opened in a window of its own.</summary>
internal sealed class GraphiQLWindow : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private GraphiQLWindow(IBrowserContext context, IPage page, Traffic traffic, CaseworkServer server)
    {
        Context = context;
        Page = page;
        Traffic = traffic;
        Server = server;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    public ILocator Answer => Page.Locator(".graphiql-response .view-lines");

    public ILocator State => Page.Locator("#token-state");

    private CaseworkServer Server { get; }

    public static async Task<GraphiQLWindow> Open(Chromium chromium, CaseworkServer server, ColorScheme scheme = ColorScheme.Light, string language = "en-GB")
    {
        var context = await chromium.Window(scheme, language);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var traffic = Traffic.Of(context);
        await context.BringAxe();
        var page = await context.NewPageAsync();
        var window = new GraphiQLWindow(context, page, traffic, server);
        await page.GotoAsync($"{server.Address}/graphql");
        await window.IsReady();
        return window;
    }

    public Task IsReady() => Page.Locator(".graphiql-query-editor .view-line").First.WaitForAsync();

    /// <summary>Enters the caseworker's token and waits for the schema that it opens.</summary>
    public async Task EnterToken()
    {
        await Page.Locator("#token").FillAsync(Server.Token);
        await Page.RunAndWaitForResponseAsync(() => Page.Locator(".token button[type=submit]").ClickAsync(), Asks("IntrospectionQuery"));
        // Only an operation that the schema knows is marked as one.
        await Page.Locator(".graphiql-query-editor .view-line").First.WaitForAsync();
    }

    public Task Choose(string example) => Page.Locator("nav").GetByRole(AriaRole.Button, new() { Name = example }).ClickAsync();

    public ILocator Run => Page.Locator(".graphiql-execute-button");

    /// <summary>Runs the operation in the editor.</summary>
    /// <returns>The data that came over the wire.</returns>
    public async Task<JsonElement> RunNamed(string operation)
    {
        var response = await Page.RunAndWaitForResponseAsync(() => Run.ClickAsync(), Asks(operation));
        var answer = JsonDocument.Parse(await response.BodyAsync()).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private static Func<IResponse, bool> Asks(string operation) => response =>
        response.Request.Method == "POST" && response.Request.PostData?.Contains(operation, StringComparison.Ordinal) == true;
}
