using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Pathways.Decisions;

/// <summary>A part of a pathway's state that is folded by itself, whatever the other parts are.</summary>
/// <param name="Name">Of the pathway's property.</param>
internal abstract record Slice(string Name)
{
    /// <summary>Every one that <see cref="Pathway.Evolve"/> folds.</summary>
    public static IReadOnlyList<Slice> All { get; } =
    [
        new Of<CaseFile>(nameof(Pathway.CaseFile), pathway => pathway.CaseFile, (pathway, slice) => pathway with { CaseFile = slice }, CaseFile.Evolve),
        new Of<ArrivalStage>(nameof(Pathway.Arrival), pathway => pathway.Arrival, (pathway, slice) => pathway with { Arrival = slice }, ArrivalStage.Evolve),
        new Of<LanguageStage>(nameof(Pathway.Language), pathway => pathway.Language, (pathway, slice) => pathway with { Language = slice }, LanguageStage.Evolve),
        new Of<SchoolingStage>(nameof(Pathway.Schooling), pathway => pathway.Schooling, (pathway, slice) => pathway with { Schooling = slice }, SchoolingStage.Evolve),
        new Of<HouseholdStage>(nameof(Pathway.Household), pathway => pathway.Household, (pathway, slice) => pathway with { Household = slice }, HouseholdStage.Evolve),
        new Of<SkillsStage>(nameof(Pathway.Skills), pathway => pathway.Skills, (pathway, slice) => pathway with { Skills = slice }, SkillsStage.Evolve),
        new Of<RecognitionStage>(nameof(Pathway.Recognition), pathway => pathway.Recognition, (pathway, slice) => pathway with { Recognition = slice }, RecognitionStage.Evolve),
        new Of<WorkStage>(nameof(Pathway.Work), pathway => pathway.Work, (pathway, slice) => pathway with { Work = slice }, WorkStage.Evolve),
        new Of<ParticipationStage>(nameof(Pathway.Participation), pathway => pathway.Participation, (pathway, slice) => pathway with { Participation = slice }, ParticipationStage.Evolve),
        new Of<DegreeAssessmentStage>(nameof(Pathway.DegreeAssessments), pathway => pathway.DegreeAssessments, (pathway, slice) => pathway with { DegreeAssessments = slice }, DegreeAssessmentStage.Evolve),
        new Of<ResidenceStage>(nameof(Pathway.Residence), pathway => pathway.Residence, (pathway, slice) => pathway with { Residence = slice }, ResidenceStage.Evolve),
        new Of<FoundingStage>(nameof(Pathway.Founding), pathway => pathway.Founding, (pathway, slice) => pathway with { Founding = slice }, FoundingStage.Evolve),
        new Of<HousingStage>(nameof(Pathway.Housing), pathway => pathway.Housing, (pathway, slice) => pathway with { Housing = slice }, HousingStage.Evolve),
        new Of<NeedFlags>(nameof(Pathway.Needs), pathway => pathway.Needs, (pathway, slice) => pathway with { Needs = slice }, NeedFlags.Evolve),
        new Of<SupportTasks>(nameof(Pathway.Support), pathway => pathway.Support, (pathway, slice) => pathway with { Support = slice }, SupportTasks.Evolve),
        new Of<ReviewFlags>(nameof(Pathway.Reviews), pathway => pathway.Reviews, (pathway, slice) => pathway with { Reviews = slice }, ReviewFlags.Evolve),
        new Of<Proposals>(nameof(Pathway.Proposals), pathway => pathway.Proposals, (pathway, slice) => pathway with { Proposals = slice }, Proposals.Evolve),
        new Of<DataProtection>(nameof(Pathway.DataProtection), pathway => pathway.DataProtection, (pathway, slice) => pathway with { DataProtection = slice }, DataProtection.Evolve),
        new Of<TransferHistory>(nameof(Pathway.Transfers), pathway => pathway.Transfers, (pathway, slice) => pathway with { Transfers = slice }, TransferHistory.Evolve),
        new Of<Doubles>(nameof(Pathway.Doubles), pathway => pathway.Doubles, (pathway, slice) => pathway with { Doubles = slice }, Doubles.Evolve),
        new Of<Erasures>(nameof(Pathway.Erasures), pathway => pathway.Erasures, (pathway, slice) => pathway with { Erasures = slice }, Erasures.Evolve),
        new Of<BrokenGlasses>(nameof(Pathway.Glass), pathway => pathway.Glass, (pathway, slice) => pathway with { Glass = slice }, BrokenGlasses.Evolve),
        new Of<MentorMatches>(nameof(Pathway.Matches), pathway => pathway.Matches, (pathway, slice) => pathway with { Matches = slice }, MentorMatches.Evolve),
        new Of<InterpreterBookings>(nameof(Pathway.Bookings), pathway => pathway.Bookings, (pathway, slice) => pathway with { Bookings = slice }, InterpreterBookings.Evolve),
    ];

    /// <summary>Folds the entries once.</summary>
    /// <returns>Gives a pathway of these entries the slice as it would be without the entry of a place.</returns>
    public abstract Func<Pathway, int, Pathway> Fold(IReadOnlyList<Entry> entries);

    private sealed record Of<T>(string Name, Func<Pathway, T> Get, Func<Pathway, T, Pathway> With, Func<T, Entry, T> Evolve) : Slice(Name)
        where T : class
    {
        public override Func<Pathway, int, Pathway> Fold(IReadOnlyList<Entry> entries)
        {
            List<T> states = [Get(Pathway.Initial)];
            foreach (var entry in entries)
                states.Add(Evolve(states[^1], entry));
            return (pathway, without) =>
            {
                var state = states[without];
                var next = without + 1;
                // From where it is again what it was with the entry, it stays so.
                for (; !state.Equals(states[next]); next++)
                {
                    if (next == entries.Count)
                        return With(pathway, state);
                    state = Evolve(state, entries[next]);
                }

                return pathway;
            };
        }
    }
}
