using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;
using Casework.Testing;
using static Microsoft.Playwright.Assertions;

namespace Casework.EndToEnd.Replay;

/// <summary>Somebody is superuser and switches the triggers off. The auditor's browser sees it by itself, whatever the server believes.</summary>
public sealed class EditingBehindOurBack(TestDatabase database, Chromium chromium) : IClassFixture<TestDatabase>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Turns_the_badge_of_that_entry_red_and_of_no_other()
    {
        using var casework = new CaseworkServer { Database = database };
        await casework.InitializeAsync();
        try
        {
            await Edit(casework);
        }
        finally
        {
            await casework.DisposeAsync();
        }
    }

    private async Task Edit(CaseworkServer casework)
    {
        var (pathway, _) = await casework.OpenPathway();
        await casework.Command("recordContact", new { pathwayId = pathway, channel = "PHONE", effectiveOn = "2026-02-01" });
        await casework.Reach(await casework.Command("assignCaseworker", new { pathwayId = pathway, caseworker = "ben" }));
        await using var window = await ReplayWindow.Open(chromium, casework.Address);
        await window.EnterToken(casework.AuditorToken);
        await window.OpenPathway(pathway);

        // The control: green, entry by entry, before anything was done.
        foreach (var step in new[] { 1, 2, 3 })
            await Shows(window, step, "proven");

        // Somebody else is to have been on the telephone.
        await database.Execute("""
            set session_replication_role = replica;
            update casework.mt_events set headers = jsonb_set(headers, '{actor}', '"ben"') where type = 'contact_recorded'
            """);

        await Shows(window, 2, "broken");
        await Expect(window.Proof).ToContainTextAsync("The stored entry is not the one that was logged.");
        foreach (var step in new[] { 1, 3 })
            await Shows(window, step, "proven");
    }

    private static async Task Shows(ReplayWindow window, int step, string state)
    {
        await window.Entries.Nth(step).ClickAsync();
        await Expect(window.At).ToHaveTextAsync($"Entry {step} of 3");
        await Expect(window.Proof).ToHaveAttributeAsync("data-state", state);
    }
}
