using System.Globalization;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Subscriptions;

public class FollowingPathways(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string All = "subscription { pathwayChanged { position version entry { type position } pathway { id version } } }";
    private const string Since = "subscription($after: Long) { pathwayChanged(after: $after) { position entry { type } } }";
    private const string One = "subscription($id: ID!) { pathwayChanged(id: $id) { position entry { type pathwayId } } }";

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Hears_what_another_server_records()
    {
        await using var other = await ApiServer.Start(api.Database, api.DataFolder);
        using var stream = await Open(Callers.Ada, All);
        var opened = (await other.As(Callers.Ada).Open(new Newcomer())).Accepted();
        var contact = (await other.As(Callers.Ada).On(opened.PathwayId!, "recordContact", new { channel = "PHONE" })).Accepted();

        var events = await stream.Take(2);
        Assert.Equal([$"{opened.Position}", $"{contact.Position}"], events.Select(heard => heard.Id));
        Assert.Equal(["pathway_opened", "contact_recorded"], events.Select(heard => heard.Data.Text("data.pathwayChanged.entry.type")));
        Assert.Equal((contact.Position, 2, opened.PathwayId), (
            events[1].Data.At("data.pathwayChanged.position").GetInt64(), events[1].Data.At("data.pathwayChanged.version").GetInt32(), events[1].Data.Text("data.pathwayChanged.pathway.id")));
    }

    [Fact]
    public async Task Hears_it_over_a_socket()
    {
        await using var other = await ApiServer.Start(api.Database, api.DataFolder);
        var id = await _ada.Open();
        using var socket = await SocketStream.Open(api.Http, _ada.Token, One, new { id });
        var recorded = 0;
        var receiving = socket.Receive();
        while (!receiving.IsCompleted && recorded++ < 20)
        {
            (await other.As(Callers.Ada).On(id, "recordContact", new { channel = "PHONE", note = $"Talk {recorded}" })).Accepted();
            await Task.WhenAny(receiving, Task.Delay(500));
        }

        var heard = await receiving;
        Assert.Equal(("1", "next", "contact_recorded"), (heard.Text("id"), heard.Text("type"), heard.Text("payload.data.pathwayChanged.entry.type")));
        Assert.Equal(id, heard.Text("payload.data.pathwayChanged.entry.pathwayId"));
    }

    [Fact]
    public async Task Goes_on_after_a_server_has_gone_without_a_gap_and_without_a_repeat()
    {
        var start = (await api.Recorded()).Events;
        var writing = Enumerable.Range(0, 3).Select(async _ =>
        {
            var id = await _ada.Open();
            for (var contact = 0; contact < 29; contact++)
            {
                // The same contact twice is recorded once.
                (await _ada.On(id, "recordContact", new { channel = "PHONE", note = $"Talk {contact}" })).Accepted();
                await Task.Delay(20);
            }
        }).ToList();

        var ids = new List<long>();
        var last = start.ToString(CultureInfo.InvariantCulture);
        foreach (var part in (int[])[13, 40, 37])
        {
            var server = await ApiServer.Start(api.Database, api.DataFolder);
            using var stream = await EventStream.Open(server.Http, _ada.Token, All, lastEventId: last);
            ids.AddRange((await stream.Take(part)).Select(heard => long.Parse(heard.Id!, CultureInfo.InvariantCulture)));
            last = ids[^1].ToString(CultureInfo.InvariantCulture);
            await server.DisposeAsync();
        }

        await Task.WhenAll(writing);
        Assert.Equal(await Log(Callers.Town, start), ids);
    }

    [Fact]
    public async Task Replays_all_of_the_own_municipality_and_none_of_another()
    {
        await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown });
        var id = await _ada.Open();
        await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown });
        (await _ada.On(id, "recordContact", new { channel = "LETTER" })).Accepted();

        using var mine = await Open(Callers.Ada, Since, new { after = 0 });
        var log = await Log(Callers.Town, 0);
        Assert.Equal(log, (await mine.Take(log.Count)).Select(heard => heard.Data.At("data.pathwayChanged.position").GetInt64()));

        using var others = await Open(Callers.Ben, Since, new { after = 0 });
        var theirs = await Log(Callers.OtherTown, 0);
        Assert.Equal(theirs, (await others.Take(theirs.Count)).Select(heard => heard.Data.At("data.pathwayChanged.position").GetInt64()));
        Assert.True(await others.IsSilent(TimeSpan.FromMilliseconds(300)));
        Assert.Empty(log.Intersect(theirs));
    }

    [Fact]
    public async Task Of_newcomers_hear_of_their_own_pathway_alone()
    {
        var (own, foreign) = (await _ada.Open(), await _ada.Open());
        var nadia = Callers.Newcomer(GlobalIds.Pathway(own));
        using var stream = await Open(nadia, One, new { id = own });
        (await _ada.On(foreign, "recordContact", new { channel = "PHONE" })).Accepted();
        (await _ada.On(own, "recordContact", new { channel = "LETTER" })).Accepted();
        Assert.Equal(own, (await stream.Take(1))[0].Data.Text("data.pathwayChanged.entry.pathwayId"));

        var refused = await Refusal(nadia, One, new { id = foreign });
        Assert.Contains("NOT_FOUND", refused, StringComparison.Ordinal);
        Assert.Equal(refused, await Refusal(nadia, One, new { id = GlobalIds.OfPathway(Guid.NewGuid()) }));
        Assert.Equal(refused, await Refusal(nadia, One, new { id = "nonsense" }));
        Assert.Contains("NOT_FOUND", await Refusal(nadia, All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_alike_for_a_pathway_that_is_not_there_and_one_of_another_municipality()
    {
        var foreign = (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId;
        Assert.Equal(await Refusal(Callers.Ada, One, new { id = GlobalIds.OfPathway(Guid.NewGuid()) }), await Refusal(Callers.Ada, One, new { id = foreign }));
    }

    [Theory]
    [InlineData(Role.Council)]
    [InlineData(Role.Administrator)]
    public async Task Is_refused_to_those_who_see_no_pathways(Role role)
    {
        var caller = Callers.Of(role, Guid.Empty);
        Assert.Contains("FORBIDDEN", await Refusal(caller, All), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await Refusal(caller, One, new { id = await _ada.Open() }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_auditors_what_timelines_show_them()
    {
        const string Fact = "fact { __typename ... on PathwayOpened { arrivedOn givenName familyName bornOn nationality } }";
        var opened = (await _ada.Open(new Newcomer())).Accepted();
        var (id, at) = (opened.PathwayId, opened.Position);
        var timeline = await api.As(Callers.Auditor).Ask($"query($id: ID!, $at: Long) {{ pathway(id: $id, minPosition: $at) {{ timeline {{ nodes {{ {Fact} }} }} }} }}", new { id, at });
        var expected = timeline.Body.At("data.pathway.timeline.nodes.0.fact");

        using var stream = await Open(Callers.Auditor, $"subscription($id: ID!) {{ pathwayChanged(id: $id, after: 0) {{ entry {{ {Fact} }} }} }}", new { id });
        var heard = (await stream.Take(1))[0];
        Assert.Equal(expected.ToString(), heard.Data.At("data.pathwayChanged.entry.fact").ToString());
        Assert.DoesNotContain("Amina", heard.Data.ToString(), StringComparison.Ordinal);
        Assert.Equal(timeline.Codes, heard.Codes);

        using var clear = await Open(Callers.Ada, $"subscription($id: ID!) {{ pathwayChanged(id: $id, after: 0) {{ entry {{ {Fact} }} }} }}", new { id });
        Assert.Equal("Amina", (await clear.Take(1))[0].Data.Text("data.pathwayChanged.entry.fact.givenName"));
    }

    [Fact]
    public async Task Ends_with_the_token()
    {
        // Half a minute of leeway between clocks belongs to a token's life.
        var token = api.Server.Token(Callers.Ada, TimeSpan.FromMinutes(1), DateTimeOffset.UtcNow.AddSeconds(-85));
        using var stream = await EventStream.Open(api.Http, token, All);
        Assert.True(stream.IsStream);
        var types = new List<string>();
        while (await stream.Next() is { } heard)
            types.Add($"{heard.Type} {string.Join(' ', heard.Codes)}");
        Assert.DoesNotContain("next ", types);
        Assert.DoesNotContain("complete ", types);
        using var again = await EventStream.Open(api.Http, token, All);
        Assert.False(again.IsStream);
    }

    [Fact]
    public async Task Tells_nothing_more_over_either_way_once_a_right_is_gone()
    {
        var child = (await _ada.Open(new Newcomer { BornOn = "2015-03-01", EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        var parent = await _ada.Open();
        (await _ada.On(child, "linkHouseholdMember", new { otherPathway = parent, relation = "PARENT" }, "2026-01-10")).Accepted();
        var mother = Callers.Newcomer(GlobalIds.Pathway(parent));
        using var stream = await Open(mother, One, new { id = child });
        using var socket = await SocketStream.Open(api.Http, api.As(mother).Token, One, new { id = child });
        // The control: while she may see it, both tell her.
        var receiving = socket.Receive();
        for (var talk = 0; !receiving.IsCompleted && talk < 20; talk++)
        {
            (await _ada.On(child, "recordContact", new { channel = "PHONE", note = $"Before {talk}" })).Accepted();
            await Task.WhenAny(receiving, Task.Delay(500));
        }

        Assert.Equal("contact_recorded", (await receiving).Text("payload.data.pathwayChanged.entry.type"));
        Assert.Equal(child, (await stream.Take(1))[0].Data.Text("data.pathwayChanged.entry.pathwayId"));
        receiving = socket.Receive();
        while (!await stream.IsSilent(TimeSpan.FromMilliseconds(300)))
            await stream.Take(1);
        while (await Task.WhenAny(receiving, Task.Delay(300)) == receiving)
            receiving = socket.Receive();

        (await _ada.On(parent, "unlinkHouseholdMember", new { otherPathway = child, reason = "MOVED_OUT" })).Accepted();
        (await _ada.On(child, "recordContact", new { channel = "LETTER", note = "After" })).Accepted();

        Assert.NotSame(receiving, await Task.WhenAny(receiving, Task.Delay(TimeSpan.FromSeconds(1))));
        Assert.True(await stream.IsSilent(TimeSpan.FromMilliseconds(100)));
        using var clear = await Open(Callers.Ada, "subscription($id: ID!) { pathwayChanged(id: $id, after: 0) { entry { type } } }", new { id = child });
        string? last;
        do
            last = (await clear.Take(1))[0].Data.Text("data.pathwayChanged.entry.type");
        while (last != "household_member_unlinked");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("nonsense")]
    [InlineData("9999999999999999999999")]
    [InlineData("9007199254740993")]
    public async Task Is_refused_from_where_no_event_was(string lastEventId)
    {
        using var stream = await EventStream.Open(api.Http, _ada.Token, All, lastEventId: lastEventId);
        Assert.Contains("BAD_USER_INPUT", await stream.Rest(), StringComparison.Ordinal);
    }

    private async Task<EventStream> Open(Caller caller, string query, object? variables = null) =>
        await EventStream.Open(api.Http, api.As(caller).Token, query, variables);

    private async Task<string> Refusal(Caller caller, string query, object? variables = null)
    {
        using var stream = await Open(caller, query, variables);
        return await stream.Rest();
    }

    private async Task<IReadOnlyList<long>> Log(string municipality, long after) =>
        await api.Database.Ask<long[]>($"select array_agg(seq_id order by seq_id) from casework.mt_events where tenant_id = '{municipality}' and seq_id > {after}") ?? [];
}
