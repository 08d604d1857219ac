namespace Casework.Domain.Surveys;

/// <summary>What surveys ask, and no log of cases can tell.</summary>
/// <param name="Lowest">The lowest value of its scale.</param>
/// <param name="Highest">The highest.</param>
/// <param name="LeastRespondents">Figures of fewer are not taken.</param>
public sealed record SurveyQuestion(string Code, SurveyTopic Topic, SurveyMeasure Measure, decimal Lowest, decimal Highest, int LeastRespondents);

public enum SurveyTopic
{
    Trust,

    /// <summary>Public roles, as organisations report them.</summary>
    Volunteers,
}

public enum SurveyMeasure
{
    /// <summary>Of the answers on a scale.</summary>
    Mean,

    /// <summary>In per cent of those who answered.</summary>
    Share,

    /// <summary>Of what those who answered report together.</summary>
    Count,
}
