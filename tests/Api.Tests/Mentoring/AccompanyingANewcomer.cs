using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Mentoring;

/// <summary>Mona is a mentor, and so are Max and, in another town, Otto.</summary>
public sealed class AccompanyingANewcomer(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly MentorClient _mona = new(api.As(Callers.Mentor));
    private readonly MentorClient _max = new(api.As(Callers.Mentor with { Subject = "max" }));
    private readonly MentorClient _otto = new(api.As(Callers.Mentor with { Municipality = Callers.OtherTown }));

    private static Newcomer Amal => new() { GivenName = "Amal", FamilyName = "CanaryFamily", PreferredLanguage = "ar" };

    [Fact]
    public async Task Shows_a_first_name_and_languages_once_both_sides_have_accepted()
    {
        var (pathway, match) = (await Opened(), Guid.NewGuid());
        (await Propose(pathway, match)).Accepted();

        var proposed = await Mine(match);
        Assert.Equal(("PROPOSED", "WELCOME", "mona", JsonValueKind.Null), (proposed.Text("status"), proposed.Text("kind"), proposed.Text("mentor"), proposed.At("person").ValueKind));
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Mentor).Ask("query($id: ID!) { pathway(id: $id) { id } }", new { id = pathway })).Codes);

        var willing = (await _mona.Say("acceptMatch", pathway, match)).Data.At("acceptMatch");
        Assert.Equal(("PROPOSED", JsonValueKind.Null, JsonValueKind.Null), (willing.Text("match.status"), willing.At("match.person").ValueKind, willing.At("errors").ValueKind));

        (await _ada.On(pathway, "recordMatchAcceptance", new { matchId = match })).Refused("RefusedError", "MATCH_CONSENT_MISSING");
        (await Consent(pathway)).Accepted();
        (await _ada.On(pathway, "recordMatchAcceptance", new { matchId = match })).Accepted();

        var active = await Mine(match);
        Assert.Equal(("ACTIVE", "Amal", "ar", JsonValueKind.Null), (active.Text("status"), active.Text("person.givenName"), active.Text("person.preferredLanguage"), active.At("person.occupation").ValueKind));
        Assert.DoesNotContain("CanaryFamily", active.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Amal", await _mona.Match(pathway, match), StringComparison.Ordinal);

        var told = (await _ada.Ask("query($id: ID!) { pathway(id: $id) { matches { matchId status mentor ruleSet } } }", new { id = pathway })).Data.At("pathway.matches.0");
        Assert.Equal(($"{match}", "ACTIVE", "mona", "mentoring-match-1"), (told.Text("matchId"), told.Text("status"), told.Text("mentor"), told.Text("ruleSet")));
        Assert.Equal(["FORBIDDEN"], (await _ada.Ask("{ matches { matchId } }")).Codes);
        Assert.Equal(["FORBIDDEN"], (await _ada.Ask("query($id: ID!) { pathway(id: $id) { matches { person { givenName } } } }", new { id = pathway })).Codes);
    }

    [Fact]
    public async Task Is_over_at_once_with_the_consent_and_then_like_a_match_that_nobody_has()
    {
        var (pathway, match) = await Active();
        Assert.Contains("Amal", await _mona.Match(pathway, match), StringComparison.Ordinal);

        var withdrawn = (await _ada.On(pathway, "withdrawConsent", new { purpose = "MATCHING" })).Accepted();

        await IsNobodys(pathway, match);
        Assert.DoesNotContain(await _mona.Matches(withdrawn.Position), found => found.Text("matchId") == $"{match}");
        var told = (await _ada.Ask("query($id: ID!) { pathway(id: $id) { matches { status endReason endedOn } } }", new { id = pathway })).Data.At("pathway.matches.0");
        Assert.Equal(("ENDED_EARLY", "CONSENT_WITHDRAWN"), (told.Text("status"), told.Text("endReason")));

        // A new consent does not bring it back.
        (await Consent(pathway)).Accepted();
        await IsNobodys(pathway, match);
    }

    [Theory]
    [InlineData("endMatch")]
    [InlineData("closePathway")]
    [InlineData("restrictProcessing")]
    public async Task Is_over_at_once_however_it_ends(string mutation)
    {
        var (pathway, match) = await Active();

        (await _ada.On(pathway, mutation, mutation switch
        {
            "endMatch" => new { matchId = match, reason = "NOT_FITTING" },
            "closePathway" => new { reason = "LEFT_COUNTRY" },
            _ => new { restrictionId = Guid.NewGuid(), ground = "ACCURACY_CONTESTED", reason = "Another name" },
        })).Accepted();

        await IsNobodys(pathway, match);
    }

    [Fact]
    public async Task Is_given_up_by_the_mentor_and_the_same_command_has_its_answer_again()
    {
        var (pathway, match) = await Active();
        var commandId = Guid.NewGuid();

        for (var time = 1; time <= 2; time++)
        {
            var left = (await _mona.Say("leaveMatch", pathway, match, commandId)).Data.At("leaveMatch");
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Number, JsonValueKind.Null), (left.At("match").ValueKind, left.At("position").ValueKind, left.At("errors").ValueKind));
        }

        await IsNobodys(pathway, match);
    }

    [Fact]
    public async Task Is_nobody_elses()
    {
        var (pathway, match) = await Active();

        foreach (var other in new[] { _max, _otto })
        {
            Assert.Equal(await other.Match(await OfNobody(), Guid.NewGuid()), await other.Match(pathway, match));
            Assert.Empty(await other.Matches());
            foreach (var mutation in new[] { "acceptMatch", "leaveMatch" })
                Assert.Equal((await other.Say(mutation, await OfNobody(), match)).Text, (await other.Say(mutation, pathway, match)).Text);
        }

        Assert.Contains("Amal", await _mona.Match(pathway, match), StringComparison.Ordinal);
        Assert.Equal(0, await api.Database.Ask<long>("select count(*) from casework.mt_events where data::text like '%CanaryFamily%'"));
    }

    [Fact]
    public async Task Shows_the_occupation_to_somebody_of_the_same_field()
    {
        var pathway = await Opened();
        (await _ada.On(pathway, "recordWorkProfile", new { occupation = "43414", yearsOfExperience = 5, hasFormalQualification = true })).Accepted();
        (await Consent(pathway)).Accepted();
        var seen = new Dictionary<string, string?>();
        foreach (var (kind, mentor) in new[] { ("PROFESSIONAL", _mona), ("FOUNDER", _max) })
        {
            var match = Guid.NewGuid();
            (await Propose(pathway, match, kind, mentor == _mona ? "mona" : "max")).Accepted();
            await mentor.Say("acceptMatch", pathway, match);
            (await _ada.On(pathway, "recordMatchAcceptance", new { matchId = match })).Accepted();
            seen[kind] = JsonDocument.Parse(await mentor.Match(pathway, match)).RootElement.Text("data.match.person.occupation");
        }

        Assert.Equal(("43414", null), (seen["PROFESSIONAL"], seen["FOUNDER"]));
    }

    [Fact]
    public async Task Is_in_the_read_log()
    {
        var (pathway, match) = await Active();
        await _mona.Match(pathway, match);

        // Ordinary entries wait a little for others; an auditor's does not, and takes them along.
        var auditor = api.As(Callers.Auditor);
        await auditor.Ask("{ auditTrail(first: 1) { nodes { id } } }");
        var reads = (await auditor.Ask("query($id: ID!) { readLog(pathwayId: $id, first: 50) { nodes { actor role purpose fieldClasses decision } } }", new { id = pathway })).Data.At("readLog.nodes").EnumerateArray();
        var read = reads.First(read => read.Text("actor") == "mona");
        Assert.Equal(("MENTOR", "MENTORING", "SHOWN"), (read.Text("role"), read.Text("purpose"), read.Text("decision")));
        Assert.DoesNotContain("SENSITIVE", read.At("fieldClasses").GetRawText(), StringComparison.Ordinal);
    }

    private async Task IsNobodys(string pathway, Guid match)
    {
        Assert.Equal(await _mona.Match(await OfNobody(), Guid.NewGuid()), await _mona.Match(pathway, match));
        foreach (var mutation in new[] { "acceptMatch", "leaveMatch" })
            Assert.Equal((await _mona.Say(mutation, await OfNobody(), match)).Text, (await _mona.Say(mutation, pathway, match)).Text);
    }

    private static Task<string> OfNobody() => Task.FromResult(GlobalIds.OfPathway(Guid.NewGuid()));

    private async Task<string> Opened() => (await _ada.Open(Amal)).Accepted().PathwayId!;

    private Task<CommandAnswer> Propose(string pathway, Guid match, string kind = "WELCOME", string mentor = "mona") =>
        _ada.On(pathway, "proposeMatch", new { matchId = match, kind, mentor, weeks = 12 });

    private Task<CommandAnswer> Consent(string pathway) =>
        _ada.On(pathway, "giveConsent", new { purpose = "MATCHING", language = "ar", channel = "WRITTEN", textVersion = "2026-1" });

    private async Task<(string Pathway, Guid Match)> Active()
    {
        var (pathway, match) = (await Opened(), Guid.NewGuid());
        (await Consent(pathway)).Accepted();
        (await Propose(pathway, match)).Accepted();
        await _mona.Say("acceptMatch", pathway, match);
        (await _ada.On(pathway, "recordMatchAcceptance", new { matchId = match })).Accepted();
        return (pathway, match);
    }

    private async Task<JsonElement> Mine(Guid match)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            if ((await _mona.Matches()).Where(found => found.Text("matchId") == $"{match}").ToList() is [var mine])
                return mine;
            Assert.True(DateTime.UtcNow < giveUp, "The match is not there.");
            await Task.Delay(20);
        }
    }
}
