using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Surveys;

/// <summary>Takes over figures of surveys: all of them, or none.</summary>
/// <param name="Digest">SHA-256 of the file, hexadecimal.</param>
public sealed record ImportSurvey(string Digest, IReadOnlyList<SurveyValue> Values)
{
    /// <summary>What one event holds well.</summary>
    public const int MostValues = 1_000;

    private const int FirstWave = 1950;
    private const int LongestSource = 300;

    public Decision<SurveyEvent> Decide(SurveyLedger ledger, SurveyAreas areas, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        if (Values.Count == 0)
            return SurveyRejection.Empty;

        if (Values.Count > MostValues)
            return SurveyRejection.TooLong;

        if (Flaws(ledger, areas, now) is [var first, ..])
            return first.Why.At(first.Field);

        var fresh = Values.Where(value => ledger.Find(value.Question, value.Wave, value.Area) is null).ToList();
        return fresh.Count == 0 ? Decision<SurveyEvent>.Nothing : new SurveyEvent.SurveyImported(actor, Digest, fresh);
    }

    /// <summary>Every value that cannot be taken, in their order, with the first that is wrong with it.</summary>
    public IReadOnlyList<SurveyFlaw> Flaws(SurveyLedger ledger, SurveyAreas areas, Circumstances now)
    {
        var flaws = new List<SurveyFlaw>();
        var seen = new HashSet<(string, int, string)>();
        for (var i = 0; i < Values.Count; i++)
        {
            if ((Flaw(Values[i], ledger, areas, now) ?? (seen.Add((Values[i].Question, Values[i].Wave, Values[i].Area)) ? null : SurveyRejection.Repeated.At(nameof(SurveyValue.Area)))) is { } why)
                flaws.Add(new(i, why.Field!, why));
        }

        return flaws;
    }

    private static Rejection? Flaw(SurveyValue value, SurveyLedger ledger, SurveyAreas areas, Circumstances now)
    {
        if (value.Wave < FirstWave)
            return SurveyRejection.WaveInvalid.At(nameof(value.Wave));

        if (value.Wave > now.Today.Year)
            return SurveyRejection.WaveAhead.At(nameof(value.Wave));

        if (areas.Catalogue.Question(value.Question) is not { } question)
            return SurveyRejection.QuestionUnknown.At(nameof(value.Question));

        if (areas.Name(value.Area, value.Wave) is null)
            return (areas.IsTooFine(value.Area, value.Wave) ? SurveyRejection.AreaTooFine : SurveyRejection.AreaUnknown).At(nameof(value.Area));

        if (value.Measure != question.Measure)
            return SurveyRejection.OtherMeasure.At(nameof(value.Measure));

        if (value.Respondents < question.LeastRespondents)
            return SurveyRejection.TooFewRespondents.At(nameof(value.Respondents));

        if (value.Value < question.Lowest || value.Value > question.Highest)
            return SurveyRejection.ValueOutOfRange.At(nameof(value.Value));

        if (question.Measure is SurveyMeasure.Count && value.Value != decimal.Truncate(value.Value))
            return SurveyRejection.ValueNotWhole.At(nameof(value.Value));

        if (value.Low < question.Lowest || value.Low > value.Value)
            return SurveyRejection.IntervalInvalid.At(nameof(value.Low));

        if (value.High > question.Highest || value.High < value.Value)
            return SurveyRejection.IntervalInvalid.At(nameof(value.High));

        if (string.IsNullOrWhiteSpace(value.Source) || value.Source.Length > LongestSource)
            return SurveyRejection.SourceInvalid.At(nameof(value.Source));

        return ledger.Find(value.Question, value.Wave, value.Area) is { } known && known != value ? SurveyRejection.AlreadyImported.At(nameof(value.Area)) : null;
    }
}

/// <summary>Why a value cannot be taken.</summary>
/// <param name="Index">Its place in the import, from 0.</param>
/// <param name="Field">Which of its properties is wrong.</param>
public sealed record SurveyFlaw(int Index, string Field, Rejection Why);
