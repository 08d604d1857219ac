using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Duplicates;

public class FindingAndMergingFiles(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Candidates = """
        query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { duplicateCandidates { score reasons pathway { id } } duplicates { suspected { otherPathway suspectedBy } rejected mergedInto takenIn } } }
        """;

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _clara = api.As(Callers.Clara);

    [Fact]
    public async Task Finds_another_spelling_with_day_and_month_swapped_and_nobody_else()
    {
        var name = $"Haddad{Guid.NewGuid():n}"[..12];
        var one = await Open("Khaled", name, "1991-04-07");
        await Open("Nour", "Ibrahim", "1991-04-07");
        var other = (await _ada.Open(new Newcomer { GivenName = "Chalid", FamilyName = name.ToUpperInvariant(), BornOn = "1991-07-04" })).Accepted();

        var found = (await _ada.Ask(Candidates, new { id = one, at = other.Position })).Data.At("pathway.duplicateCandidates");

        var candidate = Assert.Single(found.EnumerateArray());
        Assert.Equal((other.PathwayId, "NAMES_ALIKE BORN_DAY_AND_MONTH_SWAPPED NATIONALITY_SAME"), (candidate.Text("pathway.id"), string.Join(' ', Texts(candidate, "reasons"))));
        Assert.InRange(candidate.At("score").GetInt32(), 60, 99);

        var at = (await _ada.On(one, "rejectDuplicate", new { otherPathway = other.PathwayId })).Accepted().Position;
        foreach (var (file, without) in new[] { (one, other.PathwayId!), (other.PathwayId!, one) })
        {
            var after = (await _ada.Ask(Candidates, new { id = file, at })).Data.At("pathway");
            Assert.Equal((0, without), (after.At("duplicateCandidates").GetArrayLength(), Assert.Single(Texts(after, "duplicates.rejected"))));
        }
    }

    [Fact]
    public async Task Closes_no_file_as_the_double_of_itself()
    {
        var pathway = await Open("Zora", "Petrovska", "1968-02-19");
        (await _ada.On(pathway, "closePathway", new { reason = "DUPLICATE_OF", duplicateOf = pathway })).Refused("RefusedError", "DUPLICATE_OF_ITSELF");
    }

    [Fact]
    public async Task Keeps_names_and_birth_dates_out_of_the_keys()
    {
        var (name, born) = ($"Haddad{Guid.NewGuid():n}"[..12], "1991-04-07");
        var at = (await _ada.Open(new Newcomer { FamilyName = name, BornOn = born })).Accepted().Position;
        await _ada.Ask("query($at: Long) { pathways(first: 1, minPosition: $at) { totalCount } }", new { at });

        Assert.NotEqual(0L, await api.Database.Ask<long>("select count(*) from casework.duplicate_keys"));
        Assert.Equal(0L, await api.Database.Ask<long>($"select count(*) from casework.duplicate_keys k where k::text ilike '%{name}%' or k::text like '%1991%04%'"));
        Assert.Equal(["bigint", "character varying", "uuid"], (await api.Database.Ask<string>(
            "select string_agg(data_type, ',' order by data_type) from information_schema.columns where table_schema = 'casework' and table_name = 'duplicate_keys'"))!.Split(','));
    }

    [Fact]
    public async Task Merges_by_two_people_and_gives_both_histories_back()
    {
        var (one, other) = (await Open("Khaled", "Haddad", "1980-04-07"), await Open("Chalid", "Hadad", "1980-04-07"));
        await _ada.On(one, "recordContact", new { channel = "PHONE", note = "one" }, "2026-02-01");
        await _ada.On(other, "recordContact", new { channel = "LETTER", note = "other" }, "2026-02-02");
        var (streamOfOne, streamOfOther) = (await Stored(one), await Stored(other));

        (await _ada.On(one, "suspectDuplicate", new { otherPathway = other })).Accepted();
        Assert.Equal("DUPLICATE_SUSPECTED_BY_YOU", (await _ada.On(one, "mergePathway", new { otherPathway = other })).Code);
        var before = await api.Recorded();
        var at = (await _clara.On(one, "mergePathway", new { otherPathway = other })).Accepted().Position;

        Assert.Equal((before.Events + 3, before.Commands + 1), ((await api.Recorded()).Events, (await api.Recorded()).Commands));
        Assert.Equal((other, "CLOSED"), ((await State(one, at)).Text("duplicates.mergedInto"), (await State(one, at)).Text("status")));
        Assert.Equal(one, Assert.Single(Texts(await State(other, at), "duplicates.takenIn")));
        Assert.Equal("PATHWAY_CLOSED", (await _ada.On(one, "recordContact", new { channel = "PHONE" })).Code);
        Assert.Equal(streamOfOne, (await Stored(one))[..streamOfOne.Length]);

        at = (await _clara.On(one, "unmergePathway", new { otherPathway = other, reason = "Two brothers." })).Accepted().Position;

        Assert.Equal((null, "ACTIVE"), ((await State(one, at)).Text("duplicates.mergedInto"), (await State(one, at)).Text("status")));
        Assert.Empty(Texts(await State(other, at), "duplicates.takenIn"));
        Assert.Equal((streamOfOne, streamOfOther), ((await Stored(one))[..streamOfOne.Length], (await Stored(other))[..streamOfOther.Length]));
        (await _ada.On(one, "recordContact", new { channel = "PHONE" })).Accepted();
    }

    [Fact]
    public async Task Is_refused_across_municipalities_and_for_oneself()
    {
        var (own, theirs) = (await Open("Khaled", "Haddad", "1970-04-07"), (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId!);
        Assert.Equal("OTHER_PATHWAY_NOT_FOUND", (await _ada.On(own, "suspectDuplicate", new { otherPathway = theirs })).Code);
        Assert.Equal("OTHER_PATHWAY_IS_THIS_ONE", (await _ada.On(own, "suspectDuplicate", new { otherPathway = own })).Code);
        Assert.Equal("DUPLICATE_NOT_SUSPECTED", (await _clara.On(own, "mergePathway", new { otherPathway = await Open("Nour", "Haddad", "1970-04-07") })).Code);
    }

    private async Task<string> Open(string given, string family, string born) =>
        (await _ada.Open(new Newcomer { GivenName = given, FamilyName = family, BornOn = born })).Accepted().PathwayId!;

    private static IReadOnlyList<string?> Texts(JsonElement of, string path) => [.. of.At(path).EnumerateArray().Select(text => text.GetString())];

    private async Task<JsonElement> State(string pathway, long? at) =>
        (await _ada.Ask("query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { status duplicates { mergedInto takenIn } } }", new { id = pathway, at })).Data.At("pathway");

    /// <summary>Every stored byte of the pathway's entries, in their order.</summary>
    private async Task<string> Stored(string pathway) =>
        (await api.Database.Ask<string>($"select string_agg(e::text, E'\\n' order by version) from casework.mt_events e where stream_id = '{GlobalIds.Pathway(pathway)}'"))!;
}
