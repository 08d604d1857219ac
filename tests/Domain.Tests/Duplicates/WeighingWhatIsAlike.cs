using System.Globalization;
using Casework.Domain.Duplicates;
using static Casework.Domain.Duplicates.LikenessReason;

namespace Casework.Domain.Tests.Duplicates;

public class WeighingWhatIsAlike
{
    private static readonly Particulars Person = new("Khaled", "Hassan", new DateOnly(1991, 4, 7), Nationality: null);

    [Theory]
    [InlineData("Khaled", "Hassan", "Chaled", "Hasan", 60, NamesEqual)]
    [InlineData("Khaled", "Hassan", "Hassan", "Khaled", 55, NamesSwapped)]
    [InlineData("Khaled", "Hassan", "Khalid", "Hassan", 44, NamesAlike)]
    [InlineData("Khaled", "Hassan", "Hassan", "Khalid", 44, NamesSwapped)]
    [InlineData("Ahmad", "Ahmad", "Ahmed", "Ahmed", 40, NamesAlike)]
    [InlineData("Salma", "Kamal", "Salwa", "Jamal", 26, NamesAlike)]
    [InlineData("Khaled", "Hassan", "Khaled", "Hassan Omar", 50, NamesAlike)]
    [InlineData("Khaled", "Ali Ali", "Khaled", "Ali Omar", 0, NamesAlike)]
    [InlineData("Omar", "Hassan", "Sali", "Hassan", 0, NamesAlike)]
    [InlineData("Omar", "Hassan", "Salim", "Hassan", 0, null)]
    [InlineData("Khaled", "Hassan", "Hassan", "Nour", 0, null)]
    [InlineData("Khaled", "Hassan", "Nour", "Khaled", 0, null)]
    [InlineData("Khaled", "-", "Khaled", "-", 0, null)]
    public void Counts_names(string given, string family, string otherGiven, string otherFamily, int weight, LikenessReason? reason) => Weighs(
        30 + weight,
        reason is { } said ? [said, BornSameDay] : [BornSameDay],
        Person with { GivenName = given, FamilyName = family },
        Person with { GivenName = otherGiven, FamilyName = otherFamily });

    [Theory]
    [InlineData("1991-04-07", "1991-04-07", 30, BornSameDay)]
    [InlineData("1991-01-01", "1991-01-01", 15, BornSameYear)]
    [InlineData("1991-01-07", "1991-01-07", 30, BornSameDay)]
    [InlineData("1991-04-01", "1991-04-01", 30, BornSameDay)]
    [InlineData("1991-04-07", "1991-01-01", 15, BornSameYear)]
    [InlineData("1991-04-07", "1990-01-01", -30, null)]
    [InlineData("1991-01-01", "1990-01-01", 15, BornOneDigitApart)]
    [InlineData("1991-04-07", "1991-07-04", 25, BornDayAndMonthSwapped)]
    [InlineData("1991-04-07", "1992-07-04", -30, null)]
    [InlineData("1991-04-07", "1991-07-05", 0, null)]
    [InlineData("1991-04-07", "1991-08-04", 0, null)]
    [InlineData("1991-04-07", "1991-04-08", 15, BornOneDigitApart)]
    [InlineData("1991-04-07", "1991-05-07", 15, BornOneDigitApart)]
    [InlineData("1991-04-09", "1991-04-10", 0, null)]
    [InlineData("1991-04-07", "1991-11-23", 0, null)]
    [InlineData("1991-04-07", "1975-11-23", -30, null)]
    public void Counts_birth_dates(string born, string otherBorn, int weight, LikenessReason? reason) => Weighs(
        60 + weight, reason is { } said ? [NamesEqual, said] : [NamesEqual], Person with { BornOn = Day(born) }, Person with { BornOn = Day(otherBorn) });

    [Theory]
    [InlineData("SYR", "SYR", true)]
    [InlineData("SYR", "IRQ", false)]
    [InlineData("SYR", null, false)]
    [InlineData(null, null, false)]
    public void Counts_a_nationality_that_is_known_and_the_same(string? nationality, string? other, bool counts) => Weighs(
        counts ? 100 : 90,
        counts ? [NamesEqual, BornSameDay, NationalitySame] : [NamesEqual, BornSameDay],
        Person with { Nationality = nationality },
        Person with { Nationality = other });

    [Fact]
    public void Never_comes_to_less_than_nothing() => Weighs(0, [], Person, new Particulars("Nour", "Ibrahim", Day("1975-11-23"), Nationality: null));

    [Theory]
    [InlineData("Khaled", "1991-11-23", 60, true)]
    [InlineData("Khalid", "1991-04-08", 59, false)]
    public void Shows_a_candidate_from_sixty_on(string given, string born, int score, bool shown)
    {
        var (one, other) = (new Sounding(Person), new Sounding(Person with { GivenName = given, BornOn = Day(born) }));
        Assert.Equal(score, Likeness.Of(one, other).Score);
        Assert.Equal(shown, Likeness.AreCandidates(one, other, out _));
    }

    [Fact]
    public void Tells_by_names_alone_who_cannot_be_a_candidate()
    {
        string[] names = ["Khaled", "Chaled", "Khalid", "Karim", "Nour", "Abdul Rahman", "Rahman", "Müller", "Mueller", "Haddad", "Hadad", "Hassan", "Samir", "Tamina", ""];
        var pairs = names.SelectMany(_ => names, (given, family) => Person with { GivenName = given, FamilyName = family, Nationality = "SYR" }).ToList();
        var told = pairs.SelectMany(_ => pairs, (one, other) => (One: new Sounding(one), Other: new Sounding(other)))
            .Select(pair => (May: Likeness.MayBeCandidates(pair.One.Names, pair.Other.Names), Are: Likeness.AreCandidates(pair.One, pair.Other, out _)))
            .ToList();

        // Where all the rest is the same, the names alone decide.
        Assert.All(told, pair => Assert.Equal(pair.Are, pair.May));
        Assert.Equal([false, true], told.Select(pair => pair.May).Distinct().Order());
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Weighs(int score, LikenessReason[] reasons, Particulars one, Particulars other)
    {
        foreach (var likeness in new[] { Likeness.Of(one, other), Likeness.Of(other, one) })
        {
            Assert.Equal(score, likeness.Score);
            Assert.Equal(reasons, likeness.Reasons);
        }
    }
}
