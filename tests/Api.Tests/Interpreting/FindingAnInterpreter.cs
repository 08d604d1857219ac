using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Interpreting;

/// <summary>Ines coordinates interpreters; Otto does so in another town.</summary>
public sealed class FindingAnInterpreter(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Place = "CanaryPlace 3, second floor";

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly CoordinatorClient _ines = new(api.As(Callers.InterpreterCoordinator));
    private readonly CoordinatorClient _otto = new(api.As(Callers.InterpreterCoordinator with { Subject = "otto", Municipality = Callers.OtherTown }));

    private static DateTimeOffset Soon => new(DateTime.UtcNow.Date.AddDays(3).AddHours(9), TimeSpan.Zero);

    [Fact]
    public async Task Shows_what_finding_one_needs_and_nothing_of_whom_and_what_for()
    {
        var (pathway, booking, position) = await Requested();

        var page = await _ines.Bookings(new { bookingId = new { eq = booking } }, at: position);
        var shown = page.At("nodes.0");
        Assert.Equal((1, "ti", "TRAINED", "ON_SITE", "FEMALE", "REQUESTED"), (page.At("totalCount").GetInt32(), shown.Text("language"), shown.Text("qualification"), shown.Text("mode"), shown.Text("gender"), shown.Text("status")));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.False), (shown.At("place").ValueKind, shown.At("interpreter").ValueKind, shown.At("overlapping").ValueKind));
        foreach (var secret in new[] { "CanaryName", "CanaryFamily", "CanaryPlace", "HEALTH" })
            Assert.DoesNotContain(secret, page.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.InterpreterCoordinator).Ask("{ interpreterBookings { nodes { occasion } } }")).Codes.Distinct());

        // Where to, while somebody is assigned who has to get there.
        var assigned = (await _ines.Accepted("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-17" })).At("booking");
        Assert.Equal(("ASSIGNED", "pool-17", Place), (assigned.Text("status"), assigned.Text("interpreter"), assigned.Text("place")));
        await _ines.Accepted("recordNoInterpreter", pathway, new { bookingId = booking, reason = "INTERPRETER_UNAVAILABLE" });
        Assert.DoesNotContain("CanaryPlace", await _ines.Booking(pathway, booking), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query($id: ID!) { pathway(id: $id) { id } }")]
    [InlineData("query($id: ID!) { pathway(id: $id) { person { givenName preferredLanguage } } }")]
    [InlineData("query($id: ID!) { node(id: $id) { id } }")]
    [InlineData("{ pathways { nodes { id } } }")]
    [InlineData("{ skills(name: \"x\") { nodes { pathwayId } } }")]
    [InlineData("{ spans(kind: EMPLOYMENT) { nodes { pathwayId } } }")]
    [InlineData("{ interpretingDemand { language } }")]
    public async Task Opens_no_case(string query)
    {
        var (pathway, _, _) = await Requested();
        var answer = await api.As(Callers.InterpreterCoordinator).Ask(query, query.Contains("$id", StringComparison.Ordinal) ? new { id = pathway } : null);
        Assert.Equal(["FORBIDDEN"], answer.Codes);
        // The negative control.
        Assert.NotEqual(["FORBIDDEN"], (await api.As(query.Contains("Demand", StringComparison.Ordinal) ? Callers.Lead : Callers.Ada).Ask(query, query.Contains("$id", StringComparison.Ordinal) ? new { id = pathway } : null)).Codes);
    }

    [Fact]
    public async Task Goes_from_the_request_to_what_came_of_it()
    {
        var (pathway, booking, _) = await Requested(startsAt: DateTimeOffset.UtcNow);
        Assert.Equal("INTERPRETER_NOT_ASSIGNED", await _ines.Refused("recordMissedInterpreting", pathway, new { bookingId = booking, by = "PERSON" }));
        Assert.Equal("INTERPRETER_KEY_INVALID", await _ines.Refused("assignInterpreter", pathway, new { bookingId = booking, interpreter = "Selam Tesfay" }));
        await _ines.Accepted("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-17" });
        var done = (await _ines.Accepted("recordInterpreting", pathway, new { bookingId = booking, minutes = 75 })).At("booking");
        Assert.Equal(("DONE", 75, JsonValueKind.Null), (done.Text("status"), done.At("minutesInterpreted").GetInt32(), done.At("place").ValueKind));
        Assert.Equal("INTERPRETER_BOOKING_OVER", await _ines.Refused("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-4" }));

        var told = (await _ada.Ask("query($id: ID!) { pathway(id: $id) { interpreterBookings { bookingId occasion place status interpreter minutesInterpreted } } }", new { id = pathway })).Data.At("pathway.interpreterBookings.0");
        Assert.Equal(($"{booking}", "HEALTH", Place, "DONE", "pool-17"), (told.Text("bookingId"), told.Text("occasion"), told.Text("place"), told.Text("status"), told.Text("interpreter")));
        var own = await api.As(Callers.Newcomer(GlobalIds.Pathway(pathway))).Ask("query($id: ID!) { pathway(id: $id) { interpreterBookings { occasion place status } } }", new { id = pathway });
        Assert.Equal(("HEALTH", Place, "DONE"), (own.Data.Text("pathway.interpreterBookings.0.occasion"), own.Data.Text("pathway.interpreterBookings.0.place"), own.Data.Text("pathway.interpreterBookings.0.status")));
        Assert.Equal(0, await api.Database.Ask<long>("select count(*) from casework.mt_events where data::text like '%CanaryPlace%' or (type = 'interpreter_requested' and data::text like '%Health%')"));
    }

    [Fact]
    public async Task Is_recorded_by_caseworkers_too_and_flagged_without_an_assignment()
    {
        var (pathway, booking, _) = await Requested(startsAt: DateTimeOffset.UtcNow);
        var payload = (await _ada.Ask(
            "mutation($input: RecordInterpretingInput!) { recordInterpreting(input: $input) { booking { status } warnings { code } errors { ... on Error { code } } } }",
            new { input = new { commandId = Guid.NewGuid(), pathwayId = pathway, bookingId = booking, minutes = 30 } })).Data.At("recordInterpreting");
        Assert.Equal(("DONE", "INTERPRETED_WITHOUT_ASSIGNMENT"), (payload.Text("booking.status"), payload.Text("warnings.0.code")));
    }

    [Theory]
    [InlineData("closePathway")]
    [InlineData("restrictProcessing")]
    public async Task Is_over_at_once_with_the_open_file_and_then_like_a_booking_that_nobody_has(string mutation)
    {
        var (pathway, booking, _) = await Requested();
        await _ines.Accepted("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-17" });
        Assert.Contains("CanaryPlace", await _ines.Booking(pathway, booking), StringComparison.Ordinal);

        var ended = (await _ada.On(pathway, mutation, mutation switch
        {
            "closePathway" => new { reason = "LEFT_COUNTRY" },
            _ => new { restrictionId = Guid.NewGuid(), ground = "ACCURACY_CONTESTED", reason = "Another name" },
        })).Accepted();

        await IsNobodys(_ines, pathway, booking);
        Assert.Equal(0, (await _ines.Bookings(new { bookingId = new { eq = booking } }, at: ended.Position)).At("totalCount").GetInt32());
    }

    [Fact]
    public async Task Is_nobodys_of_another_town()
    {
        var (pathway, booking, position) = await Requested();

        await IsNobodys(_otto, pathway, booking);
        Assert.Equal(0, (await _otto.Bookings(at: position)).At("totalCount").GetInt32());
        Assert.Contains("REQUESTED", await _ines.Booking(pathway, booking), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_command_its_answer_again()
    {
        var (pathway, booking, _) = await Requested();
        var commandId = Guid.NewGuid();
        var first = await _ines.Accepted("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-17" }, commandId);
        var again = await _ines.Accepted("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-17" }, commandId);
        Assert.Equal(first.At("position").GetInt64(), again.At("position").GetInt64());
    }

    [Fact]
    public async Task Pages_by_what_is_needed_next()
    {
        var tag = $"x-{Guid.NewGuid():N}"[..10];
        var mine = new List<Guid>();
        var position = 0L;
        for (var hour = 0; hour < 3; hour++)
        {
            var requested = await Requested(Soon.AddHours(-hour), language: $"en-{tag}");
            mine.Add(requested.Booking);
            position = requested.Position;
        }

        var where = new { language = new { eq = $"en-{tag}" }, status = new { @in = new[] { "REQUESTED" } }, startsOn = new { gte = $"{Soon.AddDays(-1):yyyy-MM-dd}" } };
        var page = await _ines.Bookings(where, new[] { new { startsAt = "ASC" } }, first: 2, at: position);
        Assert.Equal((3, true), (page.At("totalCount").GetInt32(), page.At("pageInfo.hasNextPage").GetBoolean()));
        Assert.Equal([$"{mine[2]}", $"{mine[1]}"], page.Each("nodes", "bookingId"));
    }

    [Fact]
    public async Task Is_in_the_read_log_and_in_the_trail_of_acts()
    {
        var (pathway, booking, position) = await Requested();
        await _ines.Bookings(new { bookingId = new { eq = booking } }, at: position);
        await _ines.Booking(pathway, booking);
        var assigned = await _ines.Accepted("assignInterpreter", pathway, new { bookingId = booking, interpreter = "pool-17" });

        // Ordinary entries wait a little for others; an auditor's does not, and takes them along.
        var auditor = api.As(Callers.Auditor);
        await auditor.Ask("{ auditTrail(first: 1) { nodes { id } } }");
        var reads = (await auditor.Ask("query($id: ID!) { readLog(pathwayId: $id, first: 50) { nodes { actor role purpose fieldClasses decision } } }", new { id = pathway })).Data.At("readLog.nodes").EnumerateArray()
            .Where(read => read.Text("actor") == "ines").ToList();
        Assert.True(reads.Count >= 2);
        Assert.All(reads, read => Assert.Equal(("INTERPRETER_COORDINATOR", "INTERPRETING", "SHOWN"), (read.Text("role"), read.Text("purpose"), read.Text("decision"))));
        Assert.All(reads, read => Assert.DoesNotContain("SENSITIVE", read.At("fieldClasses").GetRawText(), StringComparison.Ordinal));

        var act = (await auditor.Ask("query($id: ID!, $at: Long) { auditActs(pathwayId: $id, actor: \"ines\", kinds: [EVENT], first: 10, minPosition: $at) { nodes { ... on EventAct { role purpose entry { type } } } } }", new { id = pathway, at = assigned.GetProperty("position").GetInt64() })).Data.At("auditActs.nodes");
        Assert.Equal((1, "INTERPRETER_COORDINATOR", "INTERPRETING", "interpreter_assigned"), (act.GetArrayLength(), act.Text("0.role"), act.Text("0.purpose"), act.Text("0.entry.type")));
    }

    private async Task IsNobodys(CoordinatorClient client, string pathway, Guid booking)
    {
        var nobodys = GlobalIds.OfPathway(Guid.NewGuid());
        Assert.Equal(await client.Booking(nobodys, Guid.NewGuid()), await client.Booking(pathway, booking));
        (string Mutation, object Fields)[] said =
        [
            ("assignInterpreter", new { bookingId = booking, interpreter = "pool-4" }), ("recordNoInterpreter", new { bookingId = booking, reason = "NONE_FREE" }),
            ("recordInterpreting", new { bookingId = booking, minutes = 30 }), ("recordMissedInterpreting", new { bookingId = booking, by = "PERSON" }),
        ];
        foreach (var (mutation, fields) in said)
        {
            var theirs = (await client.Say(mutation, pathway, fields)).Text;
            Assert.Contains("NotFoundError", theirs, StringComparison.Ordinal);
            Assert.Equal((await client.Say(mutation, nobodys, fields)).Text, theirs);
        }
    }

    private async Task<(string Pathway, Guid Booking, long Position)> Requested(DateTimeOffset? startsAt = null, string language = "ti")
    {
        var pathway = (await _ada.Open(new Newcomer { GivenName = "CanaryName", FamilyName = "CanaryFamily" })).Accepted().PathwayId!;
        var booking = Guid.NewGuid();
        var requested = (await _ada.On(pathway, "requestInterpreter", new
        {
            bookingId = booking,
            language,
            occasion = "HEALTH",
            mode = "ON_SITE",
            startsAt = startsAt ?? Soon,
            minutes = 60,
            place = Place,
            gender = "FEMALE",
        })).Accepted();
        return (pathway, booking, requested.Position!.Value);
    }
}
