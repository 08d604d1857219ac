using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Surveys;

namespace Casework.Domain.Tests.Surveys;

public class ImportingASurvey : SurveySpec
{
    public static TheoryData<SurveyValue, Rejection, string> Wrong => new()
    {
        { Trust with { Wave = 25 }, SurveyRejection.WaveInvalid, "Wave" },
        { Trust with { Wave = 1949 }, SurveyRejection.WaveInvalid, "Wave" },
        { Trust with { Wave = 2027 }, SurveyRejection.WaveAhead, "Wave" },
        { Trust with { Question = "TRUST" }, SurveyRejection.QuestionUnknown, "Question" },
        { Trust with { Area = "999" }, SurveyRejection.AreaUnknown, "Area" },
        { Trust with { Area = "17" }, SurveyRejection.AreaUnknown, "Area" },
        { Trust with { Area = "13003000" }, SurveyRejection.AreaTooFine, "Area" },
        { Trust with { Area = "09162000" }, SurveyRejection.AreaTooFine, "Area" },
        { Trust with { Area = "ABCDEFGH" }, SurveyRejection.AreaUnknown, "Area" },
        { Trust with { Area = "1300300X" }, SurveyRejection.AreaUnknown, "Area" },
        { Trust with { Area = "130-REST" }, SurveyRejection.AreaTooFine, "Area" },
        { Trust with { Measure = SurveyMeasure.Share }, SurveyRejection.OtherMeasure, "Measure" },
        { Trust with { Respondents = 99 }, SurveyRejection.TooFewRespondents, "Respondents" },
        { Trust with { Question = "FELT_DISCRIMINATION", Measure = SurveyMeasure.Share, Respondents = 199 }, SurveyRejection.TooFewRespondents, "Respondents" },
        { Trust with { Value = 10.1m, High = 10.1m }, SurveyRejection.ValueOutOfRange, "Value" },
        { Trust with { Value = -0.1m, Low = -0.1m }, SurveyRejection.ValueOutOfRange, "Value" },
        { Trust with { Low = 6m }, SurveyRejection.IntervalInvalid, "Low" },
        { Trust with { Low = -1m }, SurveyRejection.IntervalInvalid, "Low" },
        { Trust with { High = 5.8m }, SurveyRejection.IntervalInvalid, "High" },
        { Trust with { High = 11m }, SurveyRejection.IntervalInvalid, "High" },
        { Trust with { Source = " " }, SurveyRejection.SourceInvalid, "Source" },
        { Trust with { Source = new('x', 301) }, SurveyRejection.SourceInvalid, "Source" },
        { Trust with { Question = "MENTORS_ACTIVE", Measure = SurveyMeasure.Count, Value = 6.5m, High = 7m }, SurveyRejection.ValueNotWhole, "Value" },
    };

    [Fact]
    public void Takes_figures_of_associations_of_a_Land_and_of_the_country()
    {
        WhenImported(Trust, Trust with { Area = "13" }, Trust with { Area = "DE" }, Trust with { Question = "MENTORS_ACTIVE", Measure = SurveyMeasure.Count, Respondents = 14, Value = 132, Low = 132, High = 132 });

        Assert.IsType<SurveyEvent.SurveyImported>(Assert.Single(ThenAccepted()));
        Assert.Equal(["MENTORS_ACTIVE 130", "TRUST_IN_PEOPLE 13", "TRUST_IN_PEOPLE 130", "TRUST_IN_PEOPLE DE"], Ledger.Standing.Select(one => $"{one.Value.Question} {one.Value.Area}"));
        Assert.Equal(["Rostock und Schwerin", "Mecklenburg-Vorpommern"], new[] { "130", "13" }.Select(code => Areas.Name(code, 2025)));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void Is_refused_outside_of_what_can_be(SurveyValue value, Rejection why, string field)
    {
        WhenImported(Trust with { Area = "DE" }, value);
        ThenRejected(why, field);
    }

    [Fact]
    public void Takes_what_lies_on_the_ends_of_the_scale()
    {
        WhenImported(Trust with { Value = 0, Low = 0, High = 0, Respondents = 100 }, Trust with { Area = "13", Value = 10, Low = 10, High = 10 });
        Assert.Single(ThenAccepted());
    }

    [Fact]
    public void Takes_a_thousand_figures_from_1950_to_this_year_with_long_sources()
    {
        var values = Enumerable.Range(1950, 2026 - 1950 + 1)
            .SelectMany(_ => Catalogue.WiderAreas, (wave, area) => Trust with { Wave = wave, Area = area.Code, Source = new('x', 300) })
            .ToList();
        WhenImported([.. values.Take(500), .. values.TakeLast(500)]);
        Assert.Single(ThenAccepted());
        Assert.Equal((1000, 1950, 2026), (Ledger.Standing.Count, Ledger.Standing[0].Value.Wave, Ledger.Standing[^1].Value.Wave));
        Assert.Equal(Ledger.Standing.Select(one => one.Value.Wave).Order(), Ledger.Standing.Select(one => one.Value.Wave));
    }

    [Fact]
    public void Keeps_figures_of_other_questions_areas_and_years_apart()
    {
        WhenImported(Trust);
        ThenAccepted();
        WhenImported(Trust with { Area = "13", Value = 6m }, Trust with { Question = "TRUST_IN_THE_MUNICIPALITY", Value = 6m }, Trust with { Wave = 2024, Value = 6m });
        ThenAccepted();
        WhenWithdrawn("TRUST_IN_PEOPLE", 2023);
        ThenRejected(SurveyRejection.NotImported, "Question");
        WhenWithdrawn("BELONGING", 2025);
        ThenRejected(SurveyRejection.NotImported, "Question");
        WhenWithdrawn("TRUST_IN_PEOPLE", 2025);
        ThenAccepted();
        Assert.Equal(["TRUST_IN_PEOPLE 2024", "TRUST_IN_THE_MUNICIPALITY 2025"], Ledger.Standing.Select(one => $"{one.Value.Question} {one.Value.Wave}"));
    }

    [Fact]
    public void Stays_withdrawn_from_the_first_time_on()
    {
        foreach (var value in new[] { 5.9m, 6m })
        {
            WhenImported(Trust with { Value = value });
            ThenAccepted();
            WhenWithdrawn("TRUST_IN_PEOPLE", 2025);
            ThenAccepted();
        }

        Assert.Equal(["5.9", "", "6", ""], Enumerable.Range(1, 4).Select(size => string.Join(' ', Ledger.StandingAt(size).Select(one => FormattableString.Invariant($"{one.Value.Value}")))));
    }

    [Fact]
    public void Is_the_same_by_all_that_it_says()
    {
        var import = new SurveyEvent.SurveyImported("ada", "digest", [Trust]);
        Assert.Equal(import, new SurveyEvent.SurveyImported("ada", "digest", [Trust]));
        Assert.All(
            [import with { ImportedBy = "ben" }, import with { Digest = "other" }, import with { Values = [Trust with { Wave = 2024 }] }, null],
            other => Assert.False(import.Equals(other)));
    }

    [Fact]
    public void Names_every_value_that_is_wrong()
    {
        var import = new ImportSurvey("digest", [Trust with { Wave = 25 }, Trust, Trust, Trust with { Area = "13", Respondents = 1 }]);

        Assert.Equal(
            [(0, "Wave", "SURVEY_WAVE_INVALID"), (2, "Area", "SURVEY_VALUE_REPEATED"), (3, "Respondents", "SURVEY_RESPONDENTS_TOO_FEW")],
            import.Flaws(Ledger, Areas, Now).Select(flaw => (flaw.Index, flaw.Field, flaw.Why.Code)));
    }

    [Fact]
    public void Is_refused_for_a_value_that_stands_twice()
    {
        WhenImported(Trust, Trust with { Value = 6m });
        ThenRejected(SurveyRejection.Repeated, "Area");
    }

    [Fact]
    public void Changes_nothing_a_second_time()
    {
        WhenImported(Trust);
        ThenAccepted();
        WhenImported(Trust);
        Assert.Empty(ThenAccepted());
        WhenImported(Trust, Trust with { Wave = 2024 });
        Assert.Equal(2024, Assert.Single(Assert.IsType<SurveyEvent.SurveyImported>(Assert.Single(ThenAccepted())).Values).Wave);
    }

    [Fact]
    public void Is_refused_where_another_value_stands_until_that_is_withdrawn()
    {
        WhenImported(Trust);
        ThenAccepted();
        WhenImported(Trust with { Value = 6m });
        ThenRejected(SurveyRejection.AlreadyImported, "Area");

        WhenWithdrawn("TRUST_IN_PEOPLE", 2025);
        ThenAccepted();
        Assert.Empty(Ledger.Standing);
        WhenImported(Trust with { Value = 6m });
        ThenAccepted();
        Assert.Equal(6m, Assert.Single(Ledger.Standing).Value.Value);
        // What was known once is known to have been.
        Assert.Equal([5.9m], Ledger.StandingAt(1).Select(one => one.Value.Value));
        Assert.Empty(Ledger.StandingAt(2));
    }

    [Fact]
    public void Is_withdrawn_only_where_something_stands()
    {
        WhenWithdrawn("TRUST_IN_PEOPLE", 2025);
        ThenRejected(SurveyRejection.NotImported, "Question");
    }

    [Fact]
    public void Is_refused_to_nobody()
    {
        WhenImported(Now with { Actor = null }, Trust);
        ThenRejected(FourEyesRejection.NobodyNamed);
        WhenWithdrawn("TRUST_IN_PEOPLE", 2025, by: null);
        ThenRejected(FourEyesRejection.NobodyNamed);
    }

    [Fact]
    public void Is_refused_without_figures_and_with_too_many()
    {
        WhenImported();
        ThenRejected(SurveyRejection.Empty);
        WhenImported([.. Enumerable.Repeat(Trust, ImportSurvey.MostValues + 1)]);
        ThenRejected(SurveyRejection.TooLong);
    }
}
