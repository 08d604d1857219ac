using System.Text.Json;
using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;
using Casework.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casework.EndToEnd.GraphiQL;

/// <summary>What somebody does who opens /graphql in a browser.</summary>
[Collection(WithCasework.Name)]
public sealed class UsingGraphiQL(CaseworkServer casework, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Asks_nobody_but_the_server_and_complains_of_nothing()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        await window.EnterToken();
        await window.RunNamed("Worklist");
        await window.Choose("Follow changes");
        await window.Page.RunAndWaitForWebSocketAsync(() => window.Run.ClickAsync());

        Assert.Equal(casework.Address, Assert.Single(window.Traffic.Origins));
        Assert.Contains(window.Traffic.Paths, path => path.Contains("graphql.worker", StringComparison.Ordinal));
        Assert.Empty(window.Traffic.Complaints);
    }

    [Fact]
    public async Task Would_notice_a_request_to_elsewhere()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        var other = await window.Context.NewPageAsync();
        await other.RunAndWaitForConsoleMessageAsync(() => other.SetContentAsync("<img src='http://elsewhere.invalid/pixel.png'>"));

        Assert.Contains("http://elsewhere.invalid:80", window.Traffic.Origins);
        Assert.NotEmpty(window.Traffic.Complaints);
    }

    [Fact]
    public async Task Runs_a_mutation_and_finds_its_effect_in_the_worklist()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        await window.EnterToken();
        await window.Choose("Open a pathway");
        var opened = (await window.RunNamed("OpenPathway")).GetProperty("openPathway");
        await Expect(window.Answer).ToContainTextAsync($"\"position\": {opened.GetProperty("position")}");
        await casework.Reach(opened.GetProperty("position").GetInt64());

        await window.Choose("Worklist");
        var list = (await window.RunNamed("Worklist")).GetProperty("pathways");

        await Expect(window.Answer).ToContainTextAsync($"\"totalCount\": {list.GetProperty("totalCount")}");
        Assert.Contains(list.GetProperty("nodes").EnumerateArray(), node => node.GetProperty("givenName").GetString() == "Example");
        var screenshot = await window.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", "graphiql.png") });
        Assert.NotEmpty(screenshot);
    }

    [Fact]
    public async Task Shows_deferred_parts_and_what_a_subscription_brings()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        await window.EnterToken();
        await window.Choose("Follow changes");
        await window.Page.RunAndWaitForWebSocketAsync(() => window.Run.ClickAsync());
        await Expect(window.Run).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Stop"));
        // The page does not say when the server has taken the subscription: until then events pass it by.
        var shown = Expect(window.Answer).ToContainTextAsync("pathway_opened", new() { Timeout = 30_000 });
        var opened = await casework.OpenPathway();
        while (await Task.WhenAny(shown, Task.Delay(TimeSpan.FromSeconds(1))) != shown)
            opened = await casework.OpenPathway();
        await shown;

        await window.Choose("A pathway and its timeline");
        await window.Page.Locator(".graphiql-editor-tool .view-line").First.WaitForAsync();
        await window.Page.EvaluateAsync(
            "id => globalThis.__MONACO.editor.getModels().find(model => model.uri.path.endsWith('variables.json')).setValue(JSON.stringify({ id }))", opened.Id);
        await window.Run.ClickAsync();

        // The whole answer: the editor shows only as many lines as fit.
        await window.Page.WaitForFunctionAsync("""
            () => globalThis.__MONACO.editor.getModels().some(model => model.uri.path.endsWith('response.json')
              && model.getValue().includes('"timeline": {') && model.getValue().includes('pathway_opened'))
            """);
    }

    [Fact]
    public async Task Explains_the_schema_and_completes_what_is_typed()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        await window.EnterToken();
        await window.Page.GetByLabel("Show Documentation Explorer").ClickAsync();
        var docs = window.Page.Locator(".graphiql-doc-explorer");
        await docs.GetByRole(AriaRole.Link, new() { Name = "Query", Exact = true }).ClickAsync();
        await Expect(docs).ToContainTextAsync("The worklist of the caller's municipality.");

        await window.Page.GetByLabel("New tab").ClickAsync();
        await window.Page.Locator(".graphiql-query-editor .view-lines").ClickAsync();
        await window.Page.Keyboard.TypeAsync("{ pathw");

        await Expect(window.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("pathway");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Breaks_no_rule_of_accessibility(ColorScheme scheme)
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework, scheme);
        Assert.Empty(await window.Page.Violations());

        await window.EnterToken();
        await window.RunNamed("Worklist");
        await Expect(window.Answer).ToContainTextAsync("totalCount");
        Assert.Empty(await window.Page.Violations());

        await window.Page.GetByLabel("Show Documentation Explorer").ClickAsync();
        await window.Page.Locator(".graphiql-doc-explorer").GetByRole(AriaRole.Link, new() { Name = "Query", Exact = true }).ClickAsync();
        Assert.Empty(await window.Page.Violations());

        await window.Page.GetByLabel("Show History").ClickAsync();
        await window.Page.Locator(".graphiql-history-item").First.WaitForAsync();
        Assert.Empty(await window.Page.Violations());
    }

    [Fact]
    public async Task Would_notice_a_broken_rule_of_accessibility()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        await window.Page.EvaluateAsync("() => document.querySelector('label[for=token]').remove()");

        Assert.Contains(await window.Page.Violations(), broken => broken.StartsWith("label:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_reached_by_keyboard_alone()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        var wanted = new HashSet<string> { "Access token", "Use", "Deutsch", "English", "Worklist", "Open a pathway", "Follow changes", "Execute query (Ctrl-Enter)" };
        for (var steps = 0; steps < 60 && wanted.Count > 0; steps++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            wanted.Remove(await window.Page.EvaluateAsync<string>(
                "() => { const at = document.activeElement; return at.labels?.[0]?.textContent || at.ariaLabel || at.textContent; }"));
        }

        Assert.Empty(wanted);
    }

    [Fact]
    public async Task Speaks_German_and_English()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework, language: "de-DE");
        await Expect(window.State).ToContainTextAsync("Noch kein Token");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(window.State).ToContainTextAsync("No token yet");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(window.Page.Locator("nav")).ToContainTextAsync("Open a pathway");
    }

    [Fact]
    public async Task Keeps_the_token_and_what_was_asked_in_its_tab_alone()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        await window.EnterToken();
        await window.RunNamed("Worklist");
        await Expect(window.State).ToContainTextAsync("caseworker");

        await window.Page.ReloadAsync();
        await window.IsReady();
        await Expect(window.State).ToContainTextAsync("caseworker");
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => localStorage.length + document.cookie.length"));

        var other = await window.Context.NewPageAsync();
        await other.GotoAsync($"{casework.Address}/graphql");
        await Expect(other.Locator("#token-state")).ToContainTextAsync("No token yet");
    }

    [Fact]
    public async Task Weighs_less_than_two_megabytes()
    {
        await using var window = await GraphiQLWindow.Open(chromium, casework);
        var timing = await window.Page.EvaluateAsync<JsonElement>(
            "() => ({ took: performance.now(), bytes: performance.getEntriesByType('resource').reduce((sum, file) => sum + file.encodedBodySize, 0) })");
        var (took, bytes) = (timing.GetProperty("took").GetDouble(), timing.GetProperty("bytes").GetInt64());
        Report.Line($"GraphiQL: {bytes / 1024} KB, ready after {took:F0} ms");

        Assert.InRange(bytes, 1, 2 * 1024 * 1024);
    }
}
