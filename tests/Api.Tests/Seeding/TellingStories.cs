using System.Text;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Seeding;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Api.Tests.Seeding;

public class TellingStories
{
    // What is rare, and what takes two municipalities.
    private static readonly Type[] NotTold =
    [
        typeof(ReviewEvent.ReviewFlagCleared),
        typeof(HealthEvent.HealthEntryRetracted),
        typeof(LanguageEvent.EvidenceRevoked),
        typeof(RecognitionEvent.EvidencePresented), typeof(RecognitionEvent.RefusalWarned), typeof(RecognitionEvent.RecognitionSuperseded), typeof(RecognitionEvent.DecisionNotified),
        typeof(RecognitionEvent.ObstacleEnded), typeof(RecognitionEvent.RestitutionRequested), typeof(RecognitionEvent.RestitutionDecided),
        .. typeof(TransferEvent).GetNestedTypes(),
        .. typeof(ErasureEvent).GetNestedTypes(),
        .. typeof(GlassEvent).GetNestedTypes(),
        .. typeof(MentoringEvent).GetNestedTypes(),
        typeof(ProtectionEvent.ProcessingRestricted), typeof(ProtectionEvent.RestrictionLifted), typeof(ProtectionEvent.DisagreementNoted),
        typeof(ProtectionEvent.AccessRequested), typeof(ProtectionEvent.AccessRequestExtended), typeof(ProtectionEvent.AccessRequestAnswered),
    ];

    /// <summary>SHA-256 over the first 20 stories of seed 1. It changes only when the stories are meant to.</summary>
    private const string FirstTwentyOfSeed1 = "9cf5b817c1296b1a3548868bbef076286dcbb6fde8ed3b8dda3ad3a4986ede44";

    [Fact]
    public void Gives_the_same_bytes_for_the_same_seed()
    {
        Assert.Equal(FirstTwentyOfSeed1, SeedRun.Digest(new StoryTeller(1, Rules.OfTheHouse), 20));
        Assert.NotEqual(FirstTwentyOfSeed1, SeedRun.Digest(new StoryTeller(2, Rules.OfTheHouse), 20));
    }

    [Fact]
    public void Gives_a_story_that_does_not_depend_on_how_many_are_told()
    {
        var few = Lines(seed: 7, stories: 3);
        var more = Lines(seed: 7, stories: 9);

        Assert.Equal(few, more.Take(few.Count));
    }

    [Fact]
    public void Prints_names_and_notes_plainly_and_in_the_words_of_the_contract()
    {
        var open = JsonDocument.Parse(Lines(seed: 1, stories: 1)[0]).RootElement;

        Assert.Equal(["story", "municipality", "caseworker", "commandId", "command", "input"], open.EnumerateObject().Select(property => property.Name));
        Assert.Equal("OpenPathway", open.GetProperty("command").GetString());
        Assert.Contains(open.GetProperty("input").GetProperty("givenName").GetString(), Origin.All.SelectMany(origin => origin.GivenNames));
        Assert.True(DateOnly.TryParseExact(open.GetProperty("input").GetProperty("bornOn").GetString(), "yyyy-MM-dd", out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(42)]
    [InlineData(20261122)]
    [InlineData(ulong.MaxValue)]
    public void Is_never_refused_by_a_rule(ulong seed) => Assert.Empty(ToldTown.Of(new StoryTeller(seed, Rules.OfTheHouse), 400).Refusals);

    [Fact]
    public void Would_be_refused_if_its_commands_came_backwards()
    {
        var story = new StoryTeller(1, Rules.OfTheHouse).Tell(0);

        Assert.NotNull(ToldStory.Of(story with { Steps = [.. story.Steps.Reverse()] }).Refusal);
    }

    [Fact]
    public void Tells_of_every_stage()
    {
        var town = ToldTown.Of(new StoryTeller(1, Rules.OfTheHouse), 2_000);

        Assert.All(Missing(PathwayEvents.StoredNames, town.Events).Concat(Missing(HealthEvent.StoredNames, town.HealthEvents)), Assert.Fail);
        Assert.Empty(NotTold.Intersect(town.Events.Select(told => told.GetType())));
    }

    [Fact]
    public void Leaves_proposals_open_and_merges_standing_for_people_to_look_at()
    {
        var teller = new StoryTeller(1, Rules.OfTheHouse);
        var town = ToldTown.Of(teller, 2_000);
        var pathways = Enumerable.Range(0, 2_000).Select(number => town.Pathway(teller.Tell(number).Pathway.Id)).ToList();

        Assert.Equal(
            [ProposalStatus.Open, ProposalStatus.Confirmed, ProposalStatus.Rejected, ProposalStatus.Expired],
            pathways.SelectMany(pathway => pathway.Proposals.All.Values).Select(proposal => proposal.Status).Distinct().Order());
        Assert.All(pathways.SelectMany(pathway => pathway.Proposals.All.Values), proposal => Assert.NotEqual(proposal.ProposedBy, proposal.SettledBy));
        Assert.Contains(pathways, pathway => pathway.Doubles.MergedInto is not null);
        Assert.Contains(pathways, pathway => !pathway.Doubles.TakenIn.IsEmpty);
        Assert.Contains(pathways, pathway => !pathway.Doubles.Suspected.IsEmpty);
    }

    [Fact]
    public void Links_children_to_parents_on_both_pathways()
    {
        var teller = new StoryTeller(1, Rules.OfTheHouse);
        var town = ToldTown.Of(teller, 400);
        var children = Enumerable.Range(0, 400).Select(teller.Tell)
            .SelectMany(story => story.Afterwards.Select(step => (Child: story.Pathway.Id, Link: step.Command as LinkHouseholdMember)))
            .Where(told => told.Link?.Relation is HouseholdRelation.Parent)
            .ToList();

        Assert.InRange(children.Count, 20, 60);
        Assert.All(children, told =>
        {
            Assert.Equal(HouseholdRelation.Child, town.Pathway(told.Link!.OtherPathway).Household.Member(told.Child)!.Relation);
            Assert.True(Majority.IsMinor(town.Pathway(told.Child), told.Link.EffectiveOn, Rules.OfTheHouse));
        });
    }

    [Fact]
    public void Keeps_to_the_published_figures()
    {
        var stories = Told(seed: 1, 5_000);

        // Decided in 2022: full, partial, a measure still to be done, negative.
        var decided = Events<RecognitionEvent.RecognitionDecided>(stories).Select(e => e.Outcome).ToList();
        Assert.True(decided.Count > 500, $"{decided.Count} decisions");
        Assert.Equal(0.47, Share(RecognitionOutcome.Full), 0.05);
        Assert.Equal(0.10, Share(RecognitionOutcome.Partial), 0.03);
        Assert.Equal(0.41, Share(RecognitionOutcome.MeasureImposed), 0.05);
        Assert.Equal(0.02, Share(RecognitionOutcome.None), 0.015);

        double Share(RecognitionOutcome outcome) => (double)decided.Count(one => one == outcome) / decided.Count;
    }

    [Fact]
    public void Covers_five_municipalities_and_six_years_in_about_thirty_commands_each()
    {
        var stories = Told(seed: 1, 5_000);

        Assert.Equal(
            new HashSet<string> { "03102000", "05566028", "13003000", "14625020", "15001000" },
            stories.Select(told => told.Story.Municipality).ToHashSet());
        Assert.Equal(
            Enumerable.Range(StoryTeller.FirstDay.Year, 7),
            Events<ArrivalEvent.PathwayOpened>(stories).Select(opened => opened.ArrivedOn.Year).Distinct().Order());
        Assert.InRange(stories.Average(told => told.Story.Steps.Count), 22, 36);
        Assert.All(stories, told => Assert.All(told.Story.Steps, step => Assert.InRange(step.Command.EffectiveOn, StoryTeller.FirstDay, StoryTeller.LastDay.AddDays(10))));
    }

    [Fact]
    public void Gives_every_command_an_id_of_its_own()
    {
        var ids = Told(seed: 1, 2_000).SelectMany(told => told.Story.Steps.Concat(told.Story.Afterwards).Select(step => step.CommandId).Concat(told.Story.Health.Select(step => step.CommandId))).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static IEnumerable<string> Missing(IEnumerable<(string Name, Type Type)> stored, IEnumerable<object> told) =>
        stored.ExceptBy(told.Select(one => one.GetType()).Concat(NotTold), one => one.Type).Select(one => one.Name);

    private static List<ToldStory> Told(ulong seed, int stories)
    {
        var teller = new StoryTeller(seed, Rules.OfTheHouse);
        return [.. Enumerable.Range(0, stories).Select(number => ToldStory.Of(teller.Tell(number)))];
    }

    private static IEnumerable<T> Events<T>(IEnumerable<ToldStory> stories) where T : PathwayEvent =>
        stories.SelectMany(told => told.Events).Select(told => told.Event).OfType<T>();

    private static List<string> Lines(ulong seed, int stories) =>
        [.. SeedRun.Lines(new StoryTeller(seed, Rules.OfTheHouse), stories).Select(Encoding.UTF8.GetString)];
}
