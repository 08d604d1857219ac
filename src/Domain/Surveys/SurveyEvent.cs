namespace Casework.Domain.Surveys;

/// <summary>
/// Figures that others have asked for and counted: of no case in this log, and without anybody's answers. One stream for all municipalities. Stored forever.
/// </summary>
public abstract record SurveyEvent
{
    private SurveyEvent()
    {
    }

    public const string StreamType = "surveys";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("survey_imported", typeof(SurveyImported)),
        ("survey_wave_withdrawn", typeof(SurveyWaveWithdrawn)),
    ];

    /// <param name="ImportedBy">A token's subject.</param>
    /// <param name="Digest">SHA-256 of the file, hexadecimal.</param>
    public sealed record SurveyImported(string ImportedBy, string Digest, IReadOnlyList<SurveyValue> Values) : SurveyEvent
    {
        public bool Equals(SurveyImported? other) => base.Equals(other) && (ImportedBy, Digest) == (other.ImportedBy, other.Digest) && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ImportedBy, Digest, Values.Count);
    }

    /// <summary>From now on no figure of the question and the year stands, and others may be imported. Reports that hold them stay as they are.</summary>
    /// <param name="WithdrawnBy">A token's subject.</param>
    public sealed record SurveyWaveWithdrawn(string Question, int Wave, string WithdrawnBy, SurveyWithdrawal Reason) : SurveyEvent;
}

/// <summary>A figure of a survey.</summary>
/// <param name="Wave">The year in which it was asked.</param>
/// <param name="Area">An association, a Land (two digits) or DE.</param>
/// <param name="Respondents">How many have answered.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="Source">Who has asked, and where it is published.</param>
public sealed record SurveyValue(string Question, int Wave, string Area, int Respondents, SurveyMeasure Measure, decimal Value, decimal Low, decimal High, string Source);

public enum SurveyWithdrawal { EnteredInError, CorrectedAtSource }
