using System.Text.Json;
using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casework.EndToEnd.Council;

/// <summary>What a committee sees of the council's page: its own field, and of the others nothing.</summary>
[Collection(WithCasework.Name)]
public sealed class ReadingAsACommittee(CaseworkServer casework, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string ShownMilestones = "async () => [...new Set((await (await import('/council/releases.js')).published()).releases.flatMap((one) => one.figures).map((one) => one.milestone))].sort()";

    private List<JsonElement> _council = [];

    public async Task InitializeAsync() => _council = await casework.Publish();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("housing", "HOUSING", "OWN_HOUSING")]
    [InlineData("language", "LANGUAGE", "LANGUAGE_B1", "SCHOOL_PLACE")]
    [InlineData("work", "WORK", "FIRST_JOB", "QUALIFICATION_RECOGNISED")]
    [InlineData("cohesion", "COHESION", "FIRST_PARTICIPATION")]
    [InlineData("rights", "RIGHTS", "FIRST_PARTICIPATION")]
    public async Task Sees_its_own_field_only(string field, string code, params string[] milestones)
    {
        await using var window = await Opened(field);

        Assert.Equal(milestones, await window.Page.EvaluateAsync<string[]>(ShownMilestones));
        Assert.Equal([code], await window.Page.Locator("#committee option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)"));
        var offered = await window.Page.Locator("#release option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        var own = _council.Where(release => Figures(release, area: null, milestones).Count > 0).Reverse().ToList();
        Assert.Equal(own.Select(Id), offered);
        foreach (var release in own)
        {
            await window.Page.Locator("#release").SelectOptionAsync(Id(release));
            var area = await window.Page.Locator("#area").InputValueAsync();
            var expected = Figures(release, area, milestones);
            await Expect(window.Rows).ToHaveCountAsync(expected.Count);
            Assert.Equal(expected, await window.Rows.EvaluateAllAsync<string[]>("all => all.map(row => row.cells[1].textContent)"));
            // Of the whole, which is signed as a whole, nothing; and nothing is said of what it is not shown.
            await Expect(window.Page.Locator("#downloads button")).ToHaveCountAsync(0);
            await Expect(window.Page.Locator("#surveys")).ToBeHiddenAsync();
        }

        var courses = await window.Page.Locator("#milestone option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        Assert.Subset(milestones.ToHashSet(), courses.ToHashSet());
    }

    [Fact]
    public async Task Is_told_apart_from_the_council_which_sees_all_of_it()
    {
        await using var window = await CouncilWindow.Open(chromium, casework.Address);
        await window.EnterToken(casework.CouncilToken);

        Assert.Equal(
            ["FIRST_JOB", "FIRST_PARTICIPATION", "LANGUAGE_B1", "OWN_HOUSING", "QUALIFICATION_RECOGNISED", "SCHOOL_PLACE"], await window.Page.EvaluateAsync<string[]>(ShownMilestones));
        await Expect(window.Page.Locator("#committee option")).ToHaveCountAsync(6);
        await Expect(window.Page.Locator("#downloads button")).Not.ToHaveCountAsync(0);

        // The committee comes to the same page after it, in the same tab.
        await window.EnterToken(await casework.CommitteeToken("work"));
        await Expect(window.Page.Locator("#committee option")).ToHaveCountAsync(1);
        Assert.Equal(["FIRST_JOB", "QUALIFICATION_RECOGNISED"], await window.Page.EvaluateAsync<string[]>(ShownMilestones));
    }

    [Fact]
    public async Task Reads_it_in_German_and_English()
    {
        await using var window = await Opened("work", language: "de-DE");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(window.Page.Locator("#committee option")).ToHaveTextAsync("Arbeit und Gründung");
        await Expect(window.Page.Locator("label[for=committee]")).ToHaveTextAsync("Fachausschuss");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(window.Page.Locator("#committee option")).ToHaveTextAsync("Work and founding");
        await Expect(window.Page.Locator("label[for=committee]")).ToHaveTextAsync("Committee");
    }

    [Fact]
    public async Task Uses_it_by_keyboard_alone()
    {
        await using var window = await CouncilWindow.Open(chromium, casework.Address);
        await window.Focus("token");
        await window.Page.Keyboard.TypeAsync(await casework.CommitteeToken("work"));
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Title).Not.ToBeEmptyAsync();
        await window.Focus("release");
        await window.Page.Keyboard.TypeAsync("Year 2021");
        await Expect(window.Title).ToContainTextAsync("Year 2021");
        await window.Focus("area");
        var title = await window.Title.TextContentAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(window.Title).Not.ToHaveTextAsync(title!);
        await window.Focus("committee");
        await window.Focus("print");
        await window.Focus("milestone");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Breaks_no_rule_of_accessibility(ColorScheme scheme)
    {
        await using var window = await Opened("work", scheme);
        await Expect(window.Page.Locator("#line svg")).ToBeVisibleAsync();
        Assert.Empty(await window.Page.Violations());
    }

    private async Task<CouncilWindow> Opened(string field, ColorScheme scheme = ColorScheme.Light, string language = "en-GB")
    {
        var window = await CouncilWindow.Open(chromium, casework.Address, scheme, language);
        await window.EnterToken(await casework.CommitteeToken(field));
        return window;
    }

    private static string Id(JsonElement release) => release.GetProperty("id").GetString()!;

    /// <param name="area">All areas and periods when null.</param>
    private static List<string> Figures(JsonElement release, string? area, string[] milestones) =>
    [
        .. release.GetProperty("figures").EnumerateArray()
            .Where(figure => milestones.Contains(figure.GetProperty("milestone").GetString())
                && (area is null || (figure.GetProperty("area").GetString() == area && figure.GetProperty("period").GetString() == release.GetProperty("period").GetString())))
            .Select(figure => figure.GetProperty("fewerThan") is { ValueKind: JsonValueKind.Number } most ? $"fewer than {most}" : $"{figure.GetProperty("value")}"),
    ];
}
