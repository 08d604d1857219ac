using Casework.Api.Commands;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Subscriptions;

/// <summary>Each test has a caseworker of its own, whose deadlines alone it asks for.</summary>
public class FollowingDeadlines(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Due = "subscription($days: Int!, $who: String) { deadlineDue(withinDays: $days, caseworker: $who) { id kind state dueOn pathwayId caseworker } }";

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly string _who = $"caseworker-{Guid.NewGuid():n}";
    private readonly DateOnly _today = new Today(TimeProvider.System).Date;

    [Fact]
    public async Task Tells_those_due_now_in_the_order_of_their_days_and_then_each_as_it_comes()
    {
        var soon = await Open(_who, filed: -25);
        var overdue = await Open(_who, filed: -60);
        await Open(_who, filed: 0);
        using var stream = await Follow(_who, days: 10);
        Assert.Equal([overdue, soon], (await stream.Take(2)).Select(told => told.Data.Text("data.deadlineDue.pathwayId")));
        Assert.True(await stream.IsSilent(TimeSpan.FromMilliseconds(500)));

        var coming = await Open(_who, filed: -26);
        Assert.Equal(coming, (await stream.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));
        await Open(_who, filed: -1);
        Assert.True(await stream.IsSilent(TimeSpan.FromMilliseconds(500)));
    }

    [Fact]
    public async Task Reaches_as_far_as_is_said()
    {
        var pathway = await Open(_who, filed: -25);
        var left = _today.AddDays(-25).AddMonths(1).DayNumber - _today.DayNumber;
        using var reaching = await Follow(_who, left);
        using var below = await Follow(_who, left - 1);
        Assert.Equal(pathway, (await reaching.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));
        Assert.True(await below.IsSilent(TimeSpan.FromMilliseconds(500)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(367)]
    public async Task Is_refused_out_of_bounds(int days)
    {
        using var stream = await Follow(_who, days);
        Assert.Contains("BAD_USER_INPUT", await stream.Rest(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_again_of_one_that_is_set_to_another_day()
    {
        var (pathway, procedure) = await OpenDecision();
        using var stream = await Follow(_who, days: 100);
        var first = (await stream.Take(1))[0].Data.Text("data.deadlineDue.dueOn");
        (await _ada.On(pathway, "extendRecognitionDeadline", new { procedureId = procedure, months = 1, reason = "Difficult" })).Accepted();
        var second = (await stream.Take(1))[0].Data.Text("data.deadlineDue.dueOn");
        Assert.Equal(DateOnly.Parse(first!, null).AddMonths(1), DateOnly.Parse(second!, null));
    }

    [Fact]
    public async Task Tells_again_of_one_that_was_out_of_reach()
    {
        var (pathway, _) = await OpenDecision();
        using var stream = await Follow(_who, days: 100);
        var first = WithoutId((await stream.Take(1))[0]);
        (await _ada.On(pathway, "assignCaseworker", new { caseworker = "somebody else" })).Accepted();
        Assert.True(await stream.IsSilent(TimeSpan.FromSeconds(1)));
        (await _ada.On(pathway, "assignCaseworker", new { caseworker = _who })).Accepted();
        Assert.Equal(first, WithoutId((await stream.Take(1))[0]));
    }

    [Fact]
    public async Task Goes_on_from_the_last_event_id()
    {
        var pathways = new[] { await Open(_who, filed: -28), await Open(_who, filed: -24), await Open(_who, filed: -20) };
        IReadOnlyList<ServerEvent> told;
        using (var stream = await Follow(_who, days: 20))
            told = await stream.Take(3);
        Assert.Equal(pathways, told.Select(one => one.Data.Text("data.deadlineDue.pathwayId")));

        // All were heard: only what is new comes.
        var coming = await Open(_who, filed: -16);
        using (var stream = await Follow(_who, days: 20, told[2].Id))
        {
            Assert.Equal(coming, (await stream.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));
            Assert.True(await stream.IsSilent(TimeSpan.FromMilliseconds(500)));
        }

        // The look was cut short: whatever may not have been heard comes again.
        using (var stream = await Follow(_who, days: 20, told[0].Id))
            Assert.Equal([.. pathways, coming], (await stream.Take(4)).Select(one => one.Data.Text("data.deadlineDue.pathwayId")));
    }

    [Fact]
    public async Task Goes_on_with_other_arguments_without_passing_anything_over()
    {
        var soon = await Open(_who, filed: -27);
        var later = await Open(_who, filed: -10);
        ServerEvent told;
        using (var stream = await Follow(_who, days: 10))
            told = (await stream.Take(1))[0];
        Assert.Equal(soon, told.Data.Text("data.deadlineDue.pathwayId"));

        using (var further = await Follow(_who, days: 100, told.Id))
            Assert.Equal(later, (await further.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));

        var other = $"{_who}-other";
        var theirs = await Open(other, filed: -27);
        using (var stream = await Follow(other, days: 10))
            told = (await stream.Take(1))[0];
        using (var mine = await Follow(_who, days: 10, told.Id))
            Assert.Equal(soon, (await mine.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));
        Assert.Equal(theirs, told.Data.Text("data.deadlineDue.pathwayId"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("2026-01-01.1")]
    [InlineData("2026-01-01.9007199254740993.00000000")]
    [InlineData("2026-13-01.1.00000000")]
    public async Task Is_refused_from_an_event_id_that_is_none(string lastEventId)
    {
        using var stream = await Follow(_who, days: 10, lastEventId);
        Assert.Contains("BAD_USER_INPUT", await stream.Rest(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hears_what_another_server_records_and_nothing_of_another_municipality()
    {
        await using var other = await ApiServer.Start(api.Database, api.DataFolder);
        using var mine = await Follow(_who, days: 10);
        using var theirs = await EventStream.Open(api.Http, api.As(Callers.Ben).Token, Due, new { days = 366, who = (string?)null });
        var pathway = await Open(_who, filed: -25, other.As(Callers.Ada));
        Assert.Equal(pathway, (await mine.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));
        Assert.True(await theirs.IsSilent(TimeSpan.FromMilliseconds(500)));
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Newcomer)]
    [InlineData(Role.Council)]
    [InlineData(Role.Administrator)]
    public async Task Is_refused_to_all_but_caseworkers(Role role)
    {
        using var stream = await EventStream.Open(api.Http, api.As(Callers.Of(role, Guid.NewGuid())).Token, Due, new { days = 7 });
        Assert.Contains("FORBIDDEN", await stream.Rest(), StringComparison.Ordinal);
    }

    private async Task<EventStream> Follow(string who, int days, string? lastEventId = null) =>
        await EventStream.Open(api.Http, _ada.Token, Due, new { days, who }, lastEventId);

    /// <summary>A pathway with a receipt clock of a month that began that many days after today.</summary>
    private async Task<string> Open(string who, int filed, ApiClient? by = null)
    {
        by ??= _ada;
        var opened = Day(-200);
        var id = (await by.Open(new Newcomer { EffectiveOn = opened, ArrivedOn = opened })).Accepted().PathwayId!;
        (await by.On(id, "assignCaseworker", new { caseworker = who }, Day(-199))).Accepted();
        var recognition = new { procedureId = Guid.NewGuid(), referenceOccupation = "Electrician", regulated = false, authority = "Chamber", track = "STANDARD", trainingCountry = "SYR" };
        (await by.On(id, "fileRecognition", recognition, Day(filed))).Accepted();
        return id;
    }

    /// <summary>A pathway with a decision clock alone that runs.</summary>
    private async Task<(string Pathway, Guid Procedure)> OpenDecision()
    {
        var id = await _ada.Open(new Newcomer { EffectiveOn = Day(-200), ArrivedOn = Day(-200) });
        var (pathway, procedure) = (id.Accepted().PathwayId!, Guid.NewGuid());
        (await _ada.On(pathway, "assignCaseworker", new { caseworker = _who }, Day(-199))).Accepted();
        var recognition = new { procedureId = procedure, referenceOccupation = "Electrician", regulated = false, authority = "Chamber", track = "STANDARD", trainingCountry = "SYR" };
        (await _ada.On(pathway, "fileRecognition", recognition, Day(-40))).Accepted();
        (await _ada.On(pathway, "confirmRecognitionReceipt", new { procedureId = procedure, missingDocuments = new[] { "diploma" } }, Day(-35))).Accepted();
        (await _ada.On(pathway, "completeRecognitionDocuments", new { procedureId = procedure }, Day(-30))).Accepted();
        return (pathway, procedure);
    }

    private static string WithoutId(ServerEvent told) => told.Data.At("data").ToString();

    private string Day(int fromToday) => _today.AddDays(fromToday).ToString("yyyy-MM-dd", null);
}
