namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>A command to an assessment that has been requested.</summary>
public abstract record DegreeAssessmentCommand(Guid AssessmentId) : PathwayCommand
{
    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.DegreeAssessments.Assessments.GetValueOrDefault(AssessmentId) is not { RequestedOn: { } requested } assessment ? DegreeAssessmentRejection.NotFound
        : EffectiveOn < requested ? DegreeAssessmentRejection.BeforeRequest
        : Decide(assessment, now);

    private protected abstract Decision<PathwayEvent> Decide(DegreeAssessment assessment, Circumstances now);

    /// <summary>What happens once is recorded once.</summary>
    private protected Decision<PathwayEvent> Once(DateOnly? known, DegreeAssessmentEvent @event, Circumstances now) => known switch
    {
        null => @event with { RuleSet = now.Rules.At(DegreeAssessmentClocks.Topic, EffectiveOn)?.Id },
        { } day when day == EffectiveOn => Decision<PathwayEvent>.Nothing,
        _ => DegreeAssessmentRejection.KnownOfAnotherDay,
    };
}
