namespace Casework.Domain.Pathways.Recognition;

/// <summary>A compensation measure or follow-up qualification, as the applicant chose it.</summary>
public sealed record ChosenMeasure(CompensationMeasure Measure, int? Months, DateOnly ChosenOn, DateOnly? FinishedOn = null);
