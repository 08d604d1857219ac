using Casework.Domain.Duplicates;
using static Casework.Domain.Duplicates.LikenessReason;

namespace Casework.Domain.Tests.Duplicates;

public class LookingForOnePersonInTwoFiles
{
    private static readonly Particulars Person = new("Khaled", "Al-Hassan", new DateOnly(1991, 4, 7), "SYR");

    [Fact]
    public void The_same_particulars_are_certain()
    {
        Finds(Person with { }, NamesEqual, BornSameDay, NationalitySame);
        Assert.Equal(100, Likeness.Of(Person, Person).Score);
    }

    [Fact]
    public void Another_transliteration_is_found() => Finds(Person with { GivenName = "Chaled", FamilyName = "El Hasan" }, NamesEqual, BornSameDay, NationalitySame);

    [Fact]
    public void Another_vowel_is_found() => Finds(Person with { GivenName = "Khalid" }, NamesAlike, BornSameDay, NationalitySame);

    [Fact]
    public void Swapped_names_are_found() => Finds(Person with { GivenName = "Al-Hassan", FamilyName = "Khaled" }, NamesSwapped, BornSameDay, NationalitySame);

    [Fact]
    public void Day_and_month_in_each_others_place_are_found() => Finds(Person with { BornOn = new DateOnly(1991, 7, 4) }, NamesEqual, BornDayAndMonthSwapped, NationalitySame);

    [Fact]
    public void A_slip_of_one_digit_is_found() => Finds(Person with { BornOn = new DateOnly(1991, 4, 8) }, NamesEqual, BornOneDigitApart, NationalitySame);

    [Fact]
    public void The_first_of_January_stands_for_a_year() => Finds(Person with { BornOn = new DateOnly(1991, 1, 1) }, NamesEqual, BornSameYear, NationalitySame);

    [Fact]
    public void Two_first_of_Januaries_say_less_than_two_days()
    {
        var someone = Person with { BornOn = new DateOnly(1991, 1, 1), Nationality = null };
        Assert.True(Likeness.Of(someone, someone).Score < Likeness.Of(Person with { Nationality = null }, Person with { Nationality = null }).Score);
    }

    [Fact]
    public void A_missing_second_name_is_found() => Finds(Person with { FamilyName = "Al-Hassan Omar" }, NamesAlike, BornSameDay, NationalitySame);

    [Theory]
    [InlineData("Nour", "Haddad", "1991-04-07")]
    [InlineData("Khaled", "Al-Hassan", "1975-11-23")]
    [InlineData("Omar", "Ibrahim", "1988-02-02")]
    public void Another_person_is_no_candidate(string given, string family, string born) =>
        Assert.InRange(Likeness.Of(Person, new Particulars(given, family, DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), "SYR")).Score, 0, Likeness.Candidate - 1);

    [Fact]
    public void Likeness_is_the_same_from_both_sides()
    {
        var other = new Particulars("Chalid", "Hassan", new DateOnly(1991, 7, 4), "IRQ");
        Assert.Equivalent(Likeness.Of(Person, other), Likeness.Of(other, Person));
    }

    [Fact]
    public void Tells_candidates_from_others_as_their_score_does()
    {
        string[] names = ["Khaled", "Chalid", "Nour", "Al-Hassan", "Hassan", "Haddad"];
        DateOnly[] days = [new(1991, 4, 7), new(1991, 7, 4), new(1991, 1, 1), new(1992, 4, 7), new(1970, 2, 3)];
        List<Sounding> people = [.. from given in names from family in names from day in days from nationality in new[] { "SYR", null } select new Sounding(new Particulars(given, family, day, nationality))];
        foreach (var (one, other) in people.SelectMany(one => people.Select(other => (one, other))))
        {
            var plain = Likeness.Of(one, other);
            Assert.Equal(plain.Score >= Likeness.Candidate, Likeness.AreCandidates(one, other, out var likeness));
            Assert.Equal(plain.Score, likeness?.Score ?? plain.Score);
        }
    }

    private static void Finds(Particulars other, params LikenessReason[] reasons)
    {
        Assert.NotEmpty(Person.Keys().Intersect(other.Keys()));
        var likeness = Likeness.Of(Person, other);
        Assert.Equal(reasons, likeness.Reasons);
        Assert.InRange(likeness.Score, Likeness.Candidate, 100);
    }
}
