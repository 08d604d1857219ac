using System.Security.Cryptography;
using System.Text.Json;
using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casework.EndToEnd.Council;

/// <summary>What a member of a council does who reads the last release in a browser.</summary>
[Collection(WithCasework.Name)]
public sealed class ReadingFigures(CaseworkServer casework, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private List<JsonElement> _releases = [];

    public async Task InitializeAsync() => _releases = await casework.Publish();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Shows_the_last_release_as_the_server_has_it()
    {
        await using var window = await Opened();
        foreach (var release in _releases.AsEnumerable().Reverse())
        {
            await window.Page.Locator("#release").SelectOptionAsync(release.GetProperty("id").GetString()!);
            var area = release.GetProperty("areas")[0].GetProperty("code").GetString()!;
            var options = await window.Page.Locator("#area option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
            var chosen = options.Contains(area) ? area : options[0];
            await window.Page.Locator("#area").SelectOptionAsync(chosen);
            var expected = Figures(release, chosen);
            Assert.NotEmpty(expected);
            await Expect(window.Rows).ToHaveCountAsync(expected.Count);
            Assert.Equal(expected, await window.Rows.EvaluateAllAsync<string[]>("all => all.map(row => [...row.cells].slice(1).map(cell => cell.textContent).join(', '))"));
            await Expect(window.Page.Locator("#chart .range")).ToHaveCountAsync(expected.Count);
        }
    }

    [Fact]
    public async Task Shows_a_small_number_as_a_band_without_a_dot()
    {
        await using var window = await Opened();
        var bands = await window.Rows.Filter(new() { HasText = "fewer than" }).CountAsync();

        await Expect(window.Page.Locator("#chart .value")).ToHaveCountAsync(await window.Rows.CountAsync() - bands);
        var drawn = await window.Page.EvaluateAsync<int[]>("""
            async () => {
              const { ranges } = await import('/council/chart.js');
              const picture = ranges('x', [{ name: 'a', low: 3, high: 17, value: 10, fewerThan: null }, { name: 'b', low: 0, high: 9, value: 2, fewerThan: 10 }]);
              return [picture.querySelectorAll('.range').length, picture.querySelectorAll('.value').length];
            }
            """);
        Assert.Equal([2, 1], drawn);
    }

    [Fact]
    public async Task Shows_the_course_as_the_year_has_revised_it()
    {
        await using var window = await Opened();
        await window.Page.Locator("#milestone").SelectOptionAsync("FIRST_JOB");
        var area = await window.Page.Locator("#area").InputValueAsync();
        var year = _releases.Single(release => release.GetProperty("table").GetString() == "YEARLY_FLOWS");
        var revised = year.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("area").GetString() == area && figure.GetProperty("milestone").GetString() == "FIRST_JOB" && figure.GetProperty("period").GetString()!.Contains('Q', StringComparison.Ordinal))
            .Select(Shown).ToArray();

        Assert.Equal(4, revised.Length);
        await Expect(window.Page.Locator("#line-table tbody tr")).ToHaveCountAsync(5);
        Assert.Equal(revised, await window.Page.Locator("#line-table tbody tr:not(:first-child)").EvaluateAllAsync<string[]>("all => all.map(row => [...row.cells].slice(1).map(cell => cell.textContent).join(', '))"));
    }

    [Fact]
    public async Task Shows_a_committee_what_it_answers_for()
    {
        await using var window = await Opened();
        await window.Page.Locator("#release").SelectOptionAsync(_releases.Single(release => release.GetProperty("table").GetString() == "YEARLY_FLOWS").GetProperty("id").GetString()!);
        await window.Page.Locator("#committee").SelectOptionAsync("WORK");

        await Expect(window.Rows).ToHaveCountAsync(2);
        await Expect(window.Page.Locator("#milestone option")).ToHaveCountAsync(2);
        var all = await window.Page.EvaluateAsync<string[]>("async () => Object.values((await import('/council/committees.js')).committees).flat()");
        Assert.Equal(
            ["BELONGING", "BOARD_MEMBERS_ACTIVE", "FELT_DISCRIMINATION", "FIRST_JOB", "FIRST_PARTICIPATION", "LANGUAGE_B1", "MENTORS_ACTIVE", "OWN_HOUSING", "QUALIFICATION_RECOGNISED", "SCHOOL_PLACE", "TRUST_IN_PEOPLE", "TRUST_IN_THE_MUNICIPALITY", "VOLUNTEERS_ACTIVE"],
            all.Distinct().Order());
    }

    [Fact]
    public async Task Celebrates_only_what_is_certain_by_released_figures()
    {
        await using var window = await Opened();
        var said = await window.Page.EvaluateAsync<string[]>("""
            async () => {
              const { milestones } = await import('/council/milestones.js');
              const figure = (area, milestone, period, low) => ({ area, milestone, milestoneName: milestone, period, low });
              const year = (period, ...figures) => ({ table: 'YEARLY_FLOWS', period, figures });
              const found = milestones([
                year('2022', figure('a', 'FIRST_JOB', '2022', 70), figure('a', 'LANGUAGE_B1', '2022', 20), figure('a', 'FIRST_JOB', '2022-Q1', 900), figure('b', 'FIRST_JOB', '2022', 900)),
                year('2021', figure('a', 'FIRST_JOB', '2021', 60), figure('a', 'LANGUAGE_B1', '2021', 29)),
                { table: 'YEARLY_STOCKS', period: '2021', figures: [figure('a', 'FIRST_JOB', '2021', 5000)] },
              ], 'a');
              return found.map((one) => `${one.milestone} ${one.atLeast} ${one.from} ${one.to}`);
            }
            """);
        Assert.Equal(["FIRST_JOB 100 2021 2022"], said);
    }

    [Fact]
    public async Task Shows_what_surveys_say_with_who_says_so_and_of_volunteers_nobody_counted_no_zero()
    {
        await using var window = await Opened();
        var shown = await window.Page.EvaluateAsync<string[]>("""
            async () => {
              const { surveyTable } = await import('/council/surveys.js');
              const made = surveyTable([
                { name: 'Trust', areaName: 'Association', wave: 2021, value: '5.90', low: 5.7, high: 6.1, measure: 'MEAN', respondents: 812, source: '<b>Survey</b>' },
                { name: 'Discrimination', areaName: 'Land', wave: 2021, value: 18.5, low: 15, high: 21, measure: 'SHARE', respondents: 801, source: 'Survey' },
              ]);
              return [...made.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(', '));
            }
            """);
        Assert.Equal(["Trust, Association, 2021, 5.9, 5.7 to 6.1, 812, <b>Survey</b>", "Discrimination, Land, 2021, 18.5 %, 15 % to 21 %, 801, Survey"], shown);

        await window.Page.Locator("#release").SelectOptionAsync(_releases.Single(release => release.GetProperty("table").GetString() == "ANNUAL_REPORT").GetProperty("id").GetString()!);
        await Expect(window.Title).ToContainTextAsync("Annual report 2021");
        await Expect(window.Page.Locator("#volunteers")).ToHaveTextAsync("Nobody has reported figures on volunteers for this year. That does not mean that there were none.");
        await window.Page.Locator("#release").SelectOptionAsync(_releases[0].GetProperty("id").GetString()!);
        await Expect(window.Page.Locator("#volunteers")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Explains_the_figures_in_German_and_English()
    {
        await using var window = await Opened(language: "de-DE");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(window.Page.Locator("#reading")).ToContainTextAsync("nur einmal im Leben");
        await Expect(window.Page.Locator("#promise")).ToContainTextAsync("38,3 Prozentpunkte");
        await Expect(window.Page.Locator("#table thead")).ToContainTextAsync("in 90 von 100 Fällen");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(window.Page.Locator("#promise")).ToContainTextAsync("38.3 percentage points");
        await Expect(window.Page.Locator("#table thead")).ToContainTextAsync("in 90 of 100 cases");
    }

    [Fact]
    public async Task Hands_out_the_signed_bytes()
    {
        await using var window = await Opened();
        var newest = _releases[^1];
        await window.Page.Locator("#release").SelectOptionAsync(newest.GetProperty("id").GetString()!);
        foreach (var download in newest.GetProperty("downloads").EnumerateArray())
        {
            var file = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Locator($"#downloads button[data-format={download.GetProperty("format").GetString()}]").ClickAsync());
            await using var stream = await file.CreateReadStreamAsync();
            Assert.Equal(download.GetProperty("sha256").GetString(), Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)));
        }
    }

    [Fact]
    public async Task Is_used_by_keyboard_alone()
    {
        await using var window = await CouncilWindow.Open(chromium, casework.Address);
        await window.Focus("token");
        await window.Page.Keyboard.TypeAsync(casework.CouncilToken);
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Title).Not.ToBeEmptyAsync();
        var newest = await window.Title.TextContentAsync();
        await window.Focus("release");
        // The one below the newest has figures of whole associations, which have no course.
        await window.Page.Keyboard.TypeAsync("Year 2021");
        await Expect(window.Title).ToContainTextAsync("Year 2021");
        Assert.DoesNotContain("Year 2021", newest, StringComparison.Ordinal);
        await window.Focus("area");
        var title = await window.Title.TextContentAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(window.Title).Not.ToHaveTextAsync(title!);
        await window.Focus("print");
        await window.Focus("milestone");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Breaks_no_rule_of_accessibility(ColorScheme scheme)
    {
        await using var window = await CouncilWindow.Open(chromium, casework.Address, scheme);
        Assert.Empty(await window.Page.Violations());

        await window.EnterToken(casework.CouncilToken);
        await Expect(window.Page.Locator("#line svg")).ToBeVisibleAsync();
        Assert.Empty(await window.Page.Violations());
    }

    [Fact]
    public async Task Would_notice_a_broken_rule_of_accessibility()
    {
        await using var window = await Opened();
        await window.Page.EvaluateAsync("() => document.querySelector('#chart svg').removeAttribute('aria-label')");

        Assert.Contains(await window.Page.Violations(), broken => broken.StartsWith("svg-img-alt:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_printed_with_its_figures_and_without_its_buttons()
    {
        await using var window = await Opened();
        var pdf = PrintedPage.Texts(await window.Page.PdfAsync(new() { Format = "A4" }));

        var printed = string.Concat(pdf);
        foreach (var shown in new[] { await window.Title.TextContentAsync(), "How to read these figures", "Course over the quarters" }.Concat(await window.Rows.Locator("th").AllTextContentsAsync()))
            Assert.Contains(Squeezed(shown!), Squeezed(printed), StringComparison.Ordinal);
        Assert.DoesNotContain(Squeezed("Access token"), Squeezed(printed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_it_was_refused()
    {
        await using var window = await CouncilWindow.Open(chromium, casework.Address);
        await window.Page.Locator("#token").FillAsync("nonsense");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Message).ToHaveTextAsync("The token is not accepted.");

        await window.Page.Locator("#token").FillAsync(casework.Token);
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Message).ToHaveTextAsync("You may not see these figures.");
    }

    [Fact]
    public async Task Asks_nobody_but_the_server_and_finds_no_way_to_a_person()
    {
        await casework.OpenPathway();
        await using var window = await Opened();

        Assert.Equal(casework.Address, Assert.Single(window.Traffic.Origins));
        Assert.Empty(window.Traffic.Complaints);
        Assert.Equal(["/council", "/council/chart.js", "/council/committees.js", "/council/council.css", "/council/council.js", "/council/milestones.js", "/council/page.js", "/council/releases.js", "/council/server.js", "/council/surveys.js", "/council/texts.js", "/council/words.js", "/graphql"], window.Traffic.Paths.Distinct().Order(StringComparer.Ordinal));
        await Expect(window.Page.Locator("body")).Not.ToContainTextAsync("Beside");
        // No link leads anywhere, and none is offered by what is shown.
        Assert.Equal(["#main"], await window.Page.Locator("a").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))"));
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => localStorage.length + document.cookie.length"));
    }

    private async Task<CouncilWindow> Opened(string language = "en-GB")
    {
        var window = await CouncilWindow.Open(chromium, casework.Address, language: language);
        await window.EnterToken(casework.CouncilToken);
        return window;
    }

    private static List<string> Figures(JsonElement release, string area) =>
    [
        .. release.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("area").GetString() == area && figure.GetProperty("period").GetString() == release.GetProperty("period").GetString())
            .Select(Shown),
    ];

    private static string Shown(JsonElement figure)
    {
        var value = figure.GetProperty("fewerThan") is { ValueKind: JsonValueKind.Number } most ? $"fewer than {most}" : $"{figure.GetProperty("value")}";
        return $"{value}, {figure.GetProperty("low")} to {figure.GetProperty("high")}";
    }

    // Where lines break, a page has no spaces.
    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
