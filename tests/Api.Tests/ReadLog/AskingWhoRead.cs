using System.Net;
using System.Text.Json;
using Casework.Api.Tests.HealthFiles;
using Casework.Api.Tests.Subscriptions;
using Casework.Api.Tests.Testing;
using Casework.EventStore.ReadLog;

namespace Casework.Api.Tests.ReadLog;

public sealed class AskingWhoRead(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Fields = "number at actor role purpose channel decision operation documentHash requestId fieldClasses pathwayIds refused results";

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _auditor = api.As(Callers.Auditor);

    [Fact]
    public async Task Says_who_read_what_kind_of_thing_and_what_for()
    {
        var id = await _ada.Open();
        (await _ada.Ask("query Look($id: ID!) { pathway(id: $id) { id status person { familyName } } }", new { id })).Data.At("pathway");

        var read = await Latest(id, "Look");
        Assert.Equal(("ada", "CASEWORKER", "QUERY", "SHOWN"), (read.Text("actor"), read.Text("role"), read.Text("channel"), read.Text("decision")));
        Assert.Equal(["PERSONAL"], Texts(read, "fieldClasses"));
        Assert.Equal([id], Texts(read, "pathwayIds"));
        Assert.Equal((64, 1), (read.Text("documentHash")!.Length, read.At("results").GetInt32()));
        Assert.NotEqual("", read.Text("purpose"));
        Assert.NotEqual("", read.Text("requestId"));
        Assert.DoesNotContain(new Newcomer().FamilyName, read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_the_answer_to_a_command_and_what_a_subscription_told()
    {
        using var stream = await EventStream.Open(api.Http, _ada.Token, "subscription Hear { pathwayChanged { position pathway { id } } }");
        var opened = (await _ada.Open(new Newcomer())).Accepted();
        await stream.Next();

        var reads = await Reads(opened.PathwayId!);
        Assert.Contains(reads, read => (read.Text("channel"), read.Text("operation")) == ("SUBSCRIPTION", "Hear"));
        Assert.Contains(reads, read => read.Text("channel") == "MUTATION");
    }

    [Theory]
    [InlineData("query Counted { pathways(where: { caseworker: { eq: \"nobody\" } }) { totalCount } }", "PUBLIC")]
    [InlineData("query Found { pathways(needs: [TORTURE]) { totalCount } }", "PUBLIC PROTECTION")]
    public async Task Finds_a_search_that_found_nobody(string query, string classes)
    {
        (await _ada.Ask(query)).Data.At("pathways");

        var read = (await Page("actor: \"ada\"")).First(read => read.Text("operation") == query.Split(' ')[1]);
        Assert.Equal((classes, 0), (string.Join(' ', Texts(read, "fieldClasses")), read.At("pathwayIds").GetArrayLength()));
    }

    [Theory]
    [InlineData("query Cursors { pathways(order: [{ familyName: ASC }], first: 100) { edges { cursor } } }")]
    [InlineData("query Ends { pathways(order: [{ familyName: ASC }], first: 100) { pageInfo { endCursor } } }")]
    [InlineData("query Entries { deadlines(first: 100) { nodes { kind } } pathways(first: 100) { nodes { status } } }")]
    public async Task Finds_whose_rows_were_shown_whatever_was_selected_of_them(string query)
    {
        var position = (await _ada.Open(new Newcomer())).Accepted().Position;
        var id = (await _ada.Ask("query($at: Long) { pathways(first: 1, order: [{ familyName: ASC }], minPosition: $at) { nodes { id } } }", new { at = position })).Data.Text("pathways.nodes.0.id")!;
        Assert.Empty((await _ada.Ask(query)).Errors);

        Assert.Equal("SHOWN", (await Latest(id, query.Split(' ')[1])).Text("decision"));
    }

    [Fact]
    public async Task Is_answered_whatever_id_somebody_has_made_up()
    {
        var zero = GlobalIds.OfPathway(Guid.Empty);
        await _ada.Ask("query Zero($id: ID!) { pathway(id: $id) { id } }", new { id = zero });
        // As it was recorded once.
        await api.Server.Runtime.ReadLog.RecordBeforeAnswering(
            [new ReadEntry(Callers.Town, DateTimeOffset.UtcNow, "zoe", "CASEWORKER", "CASE_MANAGEMENT", ReadChannel.Query, ReadDecision.NotFound, "Once", new string('a', 64), "trace", 0, [Guid.Empty], [], 1)], default);

        var asked = (await Page("actor: \"ada\", first: 100")).First(read => read.Text("operation") == "Zero");
        Assert.Equal(("NOT_FOUND", 0), (asked.Text("decision"), asked.At("pathwayIds").GetArrayLength()));
        Assert.Equal([zero], Texts((await Page("actor: \"zoe\""))[0], "pathwayIds"));
        Assert.Empty((await _auditor.Ask("{ auditActs(kinds: [READ], first: 100) { nodes { kind pathwayIds } } }")).Errors);
    }

    [Fact]
    public async Task Finds_attempts_that_were_refused()
    {
        var theirs = (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId!;
        Assert.Equal(JsonValueKind.Null, (await _ada.Ask("query Pry($id: ID!) { pathway(id: $id) { id } }", new { id = theirs })).Data.At("pathway").ValueKind);
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Council).Ask("query Curious { pathways { nodes { id } } }")).Codes);
        Assert.Equal(["NOT_FOUND"], (await Subscribe(theirs)).Codes);

        var pried = await Latest(theirs, "Pry");
        Assert.Equal(("NOT_FOUND", "ada", theirs), (pried.Text("decision"), pried.Text("actor"), pried.Text("pathwayIds.0")));
        Assert.Equal("NOT_FOUND", (await Latest(theirs, "Listen")).Text("decision"));
        var curious = (await Page("actor: \"cora\"")).First();
        Assert.Equal(("FORBIDDEN", "Query.pathways"), (curious.Text("decision"), curious.Text("refused.0")));
    }

    [Fact]
    public async Task Is_found_itself()
    {
        var id = await _ada.Open();
        await Page($"pathwayId: \"{id}\"", "query First");

        Assert.Contains(await Reads(id), read => (read.Text("operation"), read.Text("actor"), read.Text("role")) == ("First", "vera", "AUDITOR"));
    }

    [Fact]
    public async Task Goes_back_page_by_page_and_between_two_instants()
    {
        var id = await _ada.Open();
        for (var number = 0; number < 5; number++)
            await _ada.Ask($"query Again{number}($id: ID!) {{ pathway(id: $id) {{ id }} }}", new { id });
        await Latest(id, "Again4");
        var between = DateTimeOffset.UtcNow;

        var page = (await _auditor.Ask($"{{ readLog(pathwayId: \"{id}\", first: 2) {{ nodes {{ number }} pageInfo {{ hasNextPage hasPreviousPage endCursor }} edges {{ cursor node {{ number }} }} }} }}")).Data.At("readLog");
        Assert.Equal((true, false), (page.At("pageInfo.hasNextPage").GetBoolean(), page.At("pageInfo.hasPreviousPage").GetBoolean()));
        Assert.Equal(page.Text("edges.1.cursor"), page.Text("pageInfo.endCursor"));
        var next = await Page($"pathwayId: \"{id}\", after: \"{page.Text("pageInfo.endCursor")}\", first: 2");
        Assert.All(next, read => Assert.True(read.At("number").GetInt64() < page.At("nodes.1.number").GetInt64()));

        var early = await Page($"pathwayId: \"{id}\", to: \"{between:yyyy-MM-ddTHH:mm:ss.fffZ}\", first: 100");
        Assert.Contains(early, read => read.Text("operation") == "Again4");
        Assert.DoesNotContain(await Page($"pathwayId: \"{id}\", from: \"{between:yyyy-MM-ddTHH:mm:ss.fffZ}\", first: 100"), read => read.Text("operation") == "Again4");
    }

    [Fact]
    public async Task Is_open_to_auditors_of_the_municipality_alone()
    {
        var id = await _ada.Open();
        foreach (var caller in new[] { Callers.Ada, Callers.Council, Callers.Administrator, Callers.Newcomer(GlobalIds.Pathway(id)) })
            Assert.Equal(["FORBIDDEN"], (await api.As(caller).Ask($"{{ readLog(pathwayId: \"{id}\") {{ nodes {{ number }} }} }}")).Codes);

        var elsewhere = await api.As(Callers.Auditor with { Municipality = Callers.OtherTown }).Ask($"{{ readLog(pathwayId: \"{id}\") {{ nodes {{ number }} }} }}");
        Assert.Equal(0, elsewhere.Data.At("readLog.nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("", "READ_LOG_SUBJECT_REQUIRED", "Name either a pathway or an actor.", "Bitte entweder einen Fall oder eine Person nennen, die gelesen hat.")]
    [InlineData("pathwayId: \"x\", actor: \"ada\"", "READ_LOG_SUBJECT_REQUIRED", "Name either a pathway or an actor.", "Bitte entweder einen Fall oder eine Person nennen, die gelesen hat.")]
    [InlineData("actor: \"ada\", from: \"2026-02-01T00:00:00Z\", to: \"2026-01-01T00:00:00Z\"", "READ_LOG_RANGE_REVERSED", "The end is before the beginning.", "Das Ende liegt vor dem Anfang.")]
    [InlineData("actor: \"ada\", first: 101", "INVALID_PAGE_SIZE", null, null)]
    [InlineData("actor: \"ada\", after: \"x\"", "INVALID_CURSOR", null, null)]
    public async Task Refuses_what_it_cannot_answer(string arguments, string code, string? english, string? german)
    {
        var given = arguments.Length == 0 ? "" : $"({arguments})";
        var answer = await _auditor.Ask($"{{ readLog{given} {{ nodes {{ number }} }} }}");
        Assert.Equal([code], answer.Codes);
        if (english is null)
            return;
        Assert.Equal(english, answer.Errors[0].Text("message"));
        Assert.Equal(german, (await (_auditor with { Language = "de" }).Ask($"{{ readLog{given} {{ nodes {{ number }} }} }}")).Errors[0].Text("message"));
    }

    [Fact]
    public async Task Is_not_circumvented_while_nothing_can_be_recorded()
    {
        await using var server = await ApiServer.Start(api.Database, api.DataFolder);
        var ada = server.As(Callers.Ada);
        var id = await ada.Open();
        Assert.Equal(id, (await new HealthClient(ada).Read(id)).Text("pathwayId"));
        await api.Database.Execute("revoke insert on casework.read_lines from casework_app");
        try
        {
            var kept = await ada.Ask(HealthClient.Question, new { id });
            Assert.Equal(["READ_LOG_UNAVAILABLE"], kept.Codes);
            Assert.Equal("Who reads this must be recorded first, and that is not possible for the moment. Ask again.", kept.Errors[0].Text("message"));
            Assert.Equal(JsonValueKind.Null, kept.Body.At("data").ValueKind);
            var german = await (ada with { Language = "de" }).Ask("query($id: ID!) { pathway(id: $id) { needs { flagId } } }", new { id });
            Assert.Equal("Wer dies liest, muss vorher aufgezeichnet werden, und das ist im Augenblick nicht möglich. Bitte noch einmal fragen.", german.Errors[0].Text("message"));
            Assert.Equal(["READ_LOG_UNAVAILABLE"], (await server.As(Callers.Auditor).Ask("{ auditTrail(first: 1) { nodes { id } } }")).Codes);

            // What is ordinary is answered, and waits for its entry; whoever looks after the server is told.
            Assert.Empty((await ada.Ask("query Ordinary($id: ID!) { pathway(id: $id) { id } }", new { id })).Errors);
            using var ready = await server.Http.GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("The read log does not take entries.", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await api.Database.Execute("grant insert on casework.read_lines to casework_app");
        }

        Assert.Equal(id, (await new HealthClient(ada).Read(id)).Text("pathwayId"));
        Assert.Equal("SHOWN", (await Latest(id, "Ordinary")).Text("decision"));
    }

    private async Task<Answer> Subscribe(string id)
    {
        using var stream = await EventStream.Open(api.Http, _ada.Token, "subscription Listen($id: ID!) { pathwayChanged(id: $id) { position } }", new { id });
        var heard = await stream.Next();
        return new Answer(HttpStatusCode.OK, heard!.Data.ToString(), api.Server.Log);
    }

    private async Task<JsonElement> Latest(string pathway, string operation)
    {
        // Ordinary entries wait a little for others; an auditor's does not, and takes them along.
        await _auditor.Ask("{ auditTrail(first: 1) { nodes { id } } }");
        return (await Reads(pathway)).First(read => read.Text("operation") == operation);
    }

    private Task<List<JsonElement>> Reads(string pathway) => Page($"pathwayId: \"{pathway}\", first: 100");

    private async Task<List<JsonElement>> Page(string arguments, string operation = "query")
    {
        await _auditor.Ask("{ auditTrail(first: 1) { nodes { id } } }");
        return [.. (await _auditor.Ask($"{operation} {{ readLog({arguments}) {{ nodes {{ {Fields} }} }} }}")).Data.At("readLog.nodes").EnumerateArray()];
    }

    private static IReadOnlyList<string?> Texts(JsonElement read, string list) => [.. read.At(list).EnumerateArray().Select(value => value.GetString())];
}
