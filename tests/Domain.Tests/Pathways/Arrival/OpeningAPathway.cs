using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Arrival;

public class OpeningAPathway : PathwaySpec
{
    private static readonly OpenPathway _open =
        new(Opened.Municipality, Opened.GivenName, Opened.FamilyName, Opened.BornOn, Opened.Nationality, Opened.PreferredLanguage, Opened.ArrivedOn);

    [Fact]
    public void Begins_the_file()
    {
        When(_open);
        Then(Opened);
        Assert.Equal((EntryId(1), Opened), (Pathway.Arrival.Opening?.Id, Pathway.Arrival.Opening?.Event));
        Assert.Equal(PathwayStatus.Open, Pathway.CaseFile.Status);
        Assert.Equal("13003000", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Is_refused_twice()
    {
        GivenOpened();
        When(_open);
        ThenRejected(ArrivalRejection.AlreadyOpen);
    }

    [Fact]
    public void Is_refused_twice_on_a_closed_file_too()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(_open);
        ThenRejected(PathwayRejection.Closed);
    }

    [Theory]
    [InlineData("1300300")]
    [InlineData("130030000")]
    [InlineData("1300300a")]
    [InlineData("13003000\n")]
    [InlineData("")]
    public void Is_refused_with_a_municipality_key_that_is_none(string key)
    {
        When(_open with { Municipality = key });
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Municipality");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Is_refused_without_names(string name)
    {
        When(_open with { GivenName = name });
        ThenRejected(PathwayRejection.TextMissing, at: "GivenName");
        When(_open with { FamilyName = name });
        ThenRejected(PathwayRejection.TextMissing, at: "FamilyName");
    }

    [Theory]
    [InlineData("Am\0ina")]
    [InlineData("Amina\u001b")]
    [InlineData("\u0085Amina")]
    public void Is_refused_with_names_that_are_no_text(string name)
    {
        When(_open with { GivenName = name });
        ThenRejected(PathwayRejection.TextInvalid, at: "GivenName");
        When(_open with { FamilyName = name });
        ThenRejected(PathwayRejection.TextInvalid, at: "FamilyName");
    }

    [Fact]
    public void Is_refused_with_endless_names()
    {
        When(_open with { GivenName = new string('a', 201) });
        ThenRejected(PathwayRejection.TextTooLong, at: "GivenName");
        When(_open with { FamilyName = new string('a', 201) });
        ThenRejected(PathwayRejection.TextTooLong, at: "FamilyName");
    }

    [Fact]
    public void Accepts_names_of_two_hundred_characters()
    {
        Personal<string> name = new string('a', 200);
        When(_open with { GivenName = name });
        Then(Opened with { GivenName = name });
    }

    [Theory]
    [InlineData("2026-06-16")]
    [InlineData("1901-06-14")]
    public void Is_refused_with_an_impossible_date_of_birth(string bornOn)
    {
        When(_open with { BornOn = Day(bornOn) });
        ThenRejected(ArrivalRejection.BirthDateImpossible, at: "BornOn");
    }

    [Theory]
    [InlineData("2026-06-15")]
    [InlineData("1901-06-15")]
    public void Accepts_the_newborn_and_the_oldest(string bornOn)
    {
        When(_open with { BornOn = Day(bornOn), ArrivedOn = Today });
        Then(Opened with { BornOn = Day(bornOn), ArrivedOn = Today });
    }

    [Theory]
    [InlineData("SY")]
    [InlineData("syr")]
    [InlineData("SYRIA")]
    [InlineData("")]
    public void Is_refused_with_a_nationality_that_is_no_country_code(string nationality)
    {
        When(_open with { Nationality = nationality });
        ThenRejected(ArrivalRejection.NationalityInvalid, at: "Nationality");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("kmr")]
    [InlineData("de-CH-1996")]
    public void Accepts_a_language_tag(string tag)
    {
        When(_open with { PreferredLanguage = tag });
        Then(Opened with { PreferredLanguage = tag });
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("arabisch!")]
    [InlineData("ar_SY")]
    [InlineData("ar-")]
    [InlineData("ar SY")]
    public void Is_refused_with_a_language_that_is_no_tag(string tag)
    {
        When(_open with { PreferredLanguage = tag });
        ThenRejected(ArrivalRejection.LanguageTagInvalid, at: "PreferredLanguage");
    }

    [Fact]
    public void Is_refused_with_an_arrival_before_birth()
    {
        When(_open with { BornOn = Day("2025-01-09") });
        ThenRejected(ArrivalRejection.ArrivedBeforeBirth, at: "ArrivedOn");
    }

    [Fact]
    public void Is_refused_with_an_arrival_in_the_far_future()
    {
        When(_open with { ArrivedOn = Day("2027-06-15") });
        ThenRejected(ArrivalRejection.ArrivalDateImpossible, at: "ArrivedOn");
    }
}
