using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casework.EndToEnd.Replay;

/// <summary>What an auditor does who walks through a file in a browser.</summary>
[Collection(WithCasework.Name)]
public sealed class ReplayingInABrowser(CaseworkServer casework, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private string _pathway = "";

    public async Task InitializeAsync()
    {
        (_pathway, _) = await casework.OpenPathway();
        await casework.Command("recordExternalCertificate", new { pathwayId = _pathway, certificateId = Guid.NewGuid(), level = "B1", issuer = "Exam Office", issuedOn = "2026-02-01", documentHash = new string('0', 64), effectiveOn = "2026-02-01" });
        var at = await casework.Command("assignCaseworker", new { pathwayId = _pathway, caseworker = "ben" });
        await casework.Reach(at);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Opens_a_file_and_goes_to_any_entry()
    {
        await using var window = await Opened();
        await Expect(window.Entries).ToHaveCountAsync(4);
        await Expect(window.At).ToHaveTextAsync("Entry 3 of 3");

        await window.Entries.Nth(2).ClickAsync();

        await Expect(window.At).ToHaveTextAsync("Entry 2 of 3");
        await Expect(window.Difference.GetByRole(AriaRole.Row, new() { Name = "Language › Level attained (new)" })).ToContainTextAsync("B1");
        await Expect(window.State).ToContainTextAsync("Level attained");
        await Expect(window.Page.Locator("#entry")).ToContainTextAsync("CASEWORKER");

        await window.Entries.First.ClickAsync();
        await Expect(window.At).ToHaveTextAsync("Before the file was opened");
        await Expect(window.State).ToContainTextAsync("There are no values at this step.");
    }

    [Fact]
    public async Task Shows_only_what_was_true_on_a_day()
    {
        await using var window = await Opened();
        await window.Page.Locator("#day").FillAsync("2026-01-31");
        await Expect(window.State).Not.ToContainTextAsync("Level attained");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Any day" }).ClickAsync();
        await Expect(window.State).ToContainTextAsync("Level attained");
    }

    [Fact]
    public async Task Is_used_by_keyboard_alone()
    {
        await using var window = await ReplayWindow.Open(chromium, casework.Address);
        await Focus(window, "token");
        await window.Page.Keyboard.TypeAsync(casework.AuditorToken);
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("#caller")).ToContainTextAsync("AUDITOR");
        await Focus(window, "pathway");
        await window.Page.Keyboard.TypeAsync(_pathway);
        await window.Page.Keyboard.PressAsync("Enter");
        await Focus(window, "step");

        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(window.At).ToHaveTextAsync("Entry 2 of 3");
        await window.Page.Keyboard.PressAsync("Home");
        await Expect(window.At).ToHaveTextAsync("Before the file was opened");
        await window.Page.Keyboard.PressAsync("End");
        await Expect(window.At).ToHaveTextAsync("Entry 3 of 3");
        await Expect(window.Step).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^Entry 3 of 3: "));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Breaks_no_rule_of_accessibility(ColorScheme scheme)
    {
        await using var window = await ReplayWindow.Open(chromium, casework.Address, scheme);
        Assert.Empty(await window.Page.Violations());

        await window.EnterToken(casework.AuditorToken);
        await Expect(window.Page.Locator("#recent button").First).ToBeVisibleAsync();
        Assert.Empty(await window.Page.Violations());

        await window.OpenPathway(_pathway);
        await window.Entries.Nth(2).ClickAsync();
        await Expect(window.Difference).ToContainTextAsync("B1");
        Assert.Empty(await window.Page.Violations());
    }

    [Fact]
    public async Task Would_notice_a_broken_rule_of_accessibility()
    {
        await using var window = await ReplayWindow.Open(chromium, casework.Address);
        await window.Page.EvaluateAsync("() => document.querySelector('label[for=token]').remove()");

        Assert.Contains(await window.Page.Violations(), broken => broken.StartsWith("label:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Speaks_German_and_English()
    {
        await using var window = await Opened(language: "de-DE");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await window.Entries.Nth(2).ClickAsync();
        await Expect(window.Difference).ToContainTextAsync("Sprache › Erreichtes Niveau (neu)");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(window.At).ToHaveTextAsync("Entry 2 of 3");
        await Expect(window.Difference).ToContainTextAsync("Language › Level attained (new)");
    }

    [Fact]
    public async Task Says_what_it_was_refused()
    {
        await using var window = await ReplayWindow.Open(chromium, casework.Address);
        await window.Page.Locator("#token").FillAsync("nonsense");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Message).ToHaveTextAsync("The token is not accepted.");

        await window.EnterToken(casework.AuditorToken);
        await window.Page.Locator("#pathway").FillAsync("UGF0aHdheTrxzTsx/////w==");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Message).ToHaveTextAsync("There is no such pathway, or you may not see it.");
    }

    [Fact]
    public async Task Asks_nobody_but_the_server_and_shows_nothing_personal()
    {
        await using var window = await Opened();
        await Expect(window.State).ToContainTextAsync("Level attained");

        Assert.Equal(casework.Address, Assert.Single(window.Traffic.Origins));
        Assert.Empty(window.Traffic.Complaints);
        await Expect(window.Page.Locator("body")).Not.ToContainTextAsync("Beside");
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => localStorage.length + document.cookie.length"));
    }

    private async Task<ReplayWindow> Opened(string language = "en-GB")
    {
        var window = await ReplayWindow.Open(chromium, casework.Address, language: language);
        await window.EnterToken(casework.AuditorToken);
        await window.OpenPathway(_pathway);
        await Expect(window.Step).ToHaveValueAsync("3");
        return window;
    }

    private static async Task Focus(ReplayWindow window, string id)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            if (await window.Page.EvaluateAsync<string>("() => document.activeElement.id") == id)
                return;
            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"#{id} is not reached by the keyboard.");
    }
}
