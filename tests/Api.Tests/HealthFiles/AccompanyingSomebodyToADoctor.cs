using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.HealthFiles;

public class AccompanyingSomebodyToADoctor(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly HealthClient _ada = new(api.As(Callers.Ada));

    [Fact]
    public async Task Goes_from_the_offer_of_a_screening_to_a_place_that_takes_somebody_on()
    {
        var pathway = await _ada.Api.Open();
        var (screening, referral) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal((0, 0), ((await _ada.Read(pathway)).At("version").GetInt32(), (await _ada.Read(pathway)).At("entries").GetArrayLength()));

        (await _ada.Api.On(pathway, "placeInHousing", new { placementId = Guid.NewGuid(), kind = "SHARED_ACCOMMODATION", municipality = Callers.Town }, "2026-02-01")).Accepted();
        Assert.True((await _ada.Read(pathway)).At("initialExaminationCalledFor").GetBoolean());

        await _ada.Accepted(pathway, "recordHealthCover", new { cover = "ASYLUM_SEEKERS_BENEFITS" }, "2026-02-01");
        await _ada.Accepted(pathway, "offerScreening", new { screeningId = screening, kind = "INITIAL_EXAMINATION" }, "2026-02-01");
        await _ada.Accepted(pathway, "recordScreening", new { screeningId = screening }, "2026-02-03");
        await _ada.Accepted(pathway, "makeReferral", new { referralId = referral, place = "PSYCHOSOCIAL_CENTRE" }, "2026-02-10");
        await _ada.Accepted(pathway, "acceptReferral", new { referralId = referral }, "2026-04-10");
        var last = await _ada.Accepted(pathway, "endReferral", new { referralId = referral, reason = "COMPLETED" }, "2026-09-10");

        var file = await _ada.Read(pathway);
        Assert.Equal(7, last.At("version").GetInt32());
        Assert.Equal((pathway, 7, false), (file.Text("pathwayId"), file.At("version").GetInt32(), file.At("initialExaminationCalledFor").GetBoolean()));
        Assert.Equal(("ASYLUM_SEEKERS_BENEFITS", "2026-02-01", "2029-02-01"), (file.Text("cover"), file.Text("coverSince"), file.Text("coverChangesOn")));
        Assert.Equal(("INITIAL_EXAMINATION", "DONE", "2026-02-03"), (file.Text("screenings.0.kind"), file.Text("screenings.0.status"), file.Text("screenings.0.doneOn")));
        Assert.Equal(
            ("PSYCHOSOCIAL_CENTRE", "ENDED", "2026-02-10", "2026-04-10", "2026-09-10", "COMPLETED"),
            (file.Text("referrals.0.place"), file.Text("referrals.0.status"), file.Text("referrals.0.madeOn"), file.Text("referrals.0.acceptedOn"), file.Text("referrals.0.endedOn"), file.Text("referrals.0.endReason")));
        Assert.Equal("Gesundheitsakte angelegt", file.Text("entries.0.label"));
    }

    [Fact]
    public async Task Is_shown_as_of_a_day_and_as_of_what_was_known()
    {
        var pathway = (await _ada.Api.Open(new Newcomer { EffectiveOn = "2026-01-10" })).Accepted().PathwayId!;
        var referral = Guid.NewGuid();
        await _ada.Accepted(pathway, "makeReferral", new { referralId = referral, place = "MIDWIFE" }, "2026-02-10");
        var known = (await _ada.Read(pathway)).Text("entries.1.recordedAt");
        await _ada.Accepted(pathway, "acceptReferral", new { referralId = referral }, "2026-04-10");
        const string Question = "query($id: ID!, $asOf: AsOfInput!) { healthFile(pathwayId: $id, asOf: $asOf) { version referrals { status } entries { type } } }";
        async Task<string> AsOf(object asOf) => (await _ada.Api.Ask(Question, new { id = pathway, asOf })).Data.At("healthFile").GetRawText();

        Assert.Equal("""{"version":3,"referrals":[],"entries":[]}""", await AsOf(new { effective = "2026-02-09" }));
        Assert.Equal("""{"version":3,"referrals":[{"status":"MADE"}],"entries":[{"type":"health_file_opened"},{"type":"health_referral_made"}]}""", await AsOf(new { effective = "2026-04-09" }));
        Assert.Equal("""{"version":2,"referrals":[{"status":"MADE"}],"entries":[{"type":"health_file_opened"},{"type":"health_referral_made"}]}""", await AsOf(new { known }));
        Assert.Equal("null", await AsOf(new { effective = "2026-01-09" }));
    }

    [Fact]
    public async Task Takes_back_what_was_another_persons()
    {
        var pathway = await _ada.Api.Open();
        var screening = Guid.NewGuid();
        await _ada.Accepted(pathway, "offerScreening", new { screeningId = screening, kind = "DENTAL" });
        await _ada.Accepted(pathway, "declineScreening", new { screeningId = screening });
        var entry = (await _ada.Read(pathway)).Text("entries.2.id");
        await _ada.Accepted(pathway, "retractHealthEntry", new { entryId = entry, reason = "ANOTHER_PERSON" });

        var file = await _ada.Read(pathway);
        Assert.Equal("OFFERED", file.Text("screenings.0.status"));
        Assert.Equal(["False", "False", "True", "False"], file.Each("entries", "retracted"));
        Assert.Equal("HEALTH_ENTRY_NOT_FOUND", (await _ada.Command(pathway, "retractHealthEntry", new { entryId = pathway, reason = "ANOTHER_PERSON" })).Text("errors.0.code"));
    }

    [Fact]
    public async Task Is_recorded_once_and_on_the_version_that_was_seen()
    {
        var pathway = await _ada.Api.Open();
        var input = new { referralId = Guid.NewGuid(), place = "MIDWIFE" };
        var commandId = Guid.NewGuid();
        var first = await _ada.Command(pathway, "makeReferral", input, commandId: commandId);
        var again = await _ada.Command(pathway, "makeReferral", input, commandId: commandId);
        Assert.Equal((first.At("version").GetInt32(), first.At("position").GetInt64()), (again.At("version").GetInt32(), again.At("position").GetInt64()));

        Assert.Equal("COMMAND_ID_REUSED", (await _ada.Command(pathway, "makeReferral", new { referralId = Guid.NewGuid(), place = "HOSPITAL" }, commandId: commandId)).Text("errors.0.code"));
        Assert.Equal("STALE_VERSION", (await _ada.Command(pathway, "makeReferral", new { referralId = Guid.NewGuid(), place = "HOSPITAL", expectedVersion = 1 })).Text("errors.0.code"));
        Assert.Equal("REFERRAL_NOT_FOUND", (await _ada.Command(pathway, "acceptReferral", new { referralId = Guid.NewGuid() })).Text("errors.0.code"));
    }

    [Fact]
    public async Task Does_not_end_with_the_case_file()
    {
        var pathway = await _ada.Api.Open();
        (await _ada.Api.On(pathway, "closePathway", new { reason = "NO_NEED" })).Accepted();
        await _ada.Accepted(pathway, "makeReferral", new { referralId = Guid.NewGuid(), place = "TRAUMA_COUNSELLING" });
        Assert.Equal("TRAUMA_COUNSELLING", (await _ada.Read(pathway)).Text("referrals.0.place"));
    }

    [Fact]
    public async Task Needs_a_pathway()
    {
        var nobody = GlobalIds.OfPathway(Guid.NewGuid());
        Assert.Equal("PATHWAY_NOT_FOUND", (await _ada.Command(nobody, "makeReferral", new { referralId = Guid.NewGuid(), place = "MIDWIFE" })).Text("errors.0.code"));
        Assert.Equal(JsonValueKind.Null, (await _ada.Read(nobody)).ValueKind);
    }
}
