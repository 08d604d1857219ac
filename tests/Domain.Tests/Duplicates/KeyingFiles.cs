using Casework.Domain.Duplicates;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Tests.Pathways;

namespace Casework.Domain.Tests.Duplicates;

/// <summary>Only files that share a key are compared.</summary>
public class KeyingFiles : PathwaySpec
{
    private static readonly Particulars Person = new("Khaled", "Hassan", new DateOnly(1991, 4, 7), "SYR");

    [Fact]
    public void Brings_the_same_names_together_whatever_the_day_and_the_order()
    {
        Assert.True(Meet(Person, Person with { BornOn = new(1975, 11, 23) }));
        Assert.True(Meet(Person, new("Hassan", "Khalid", new(1975, 11, 23), null)));
        Assert.False(Meet(Person, new("Khaled", "Ibrahim", new(1975, 11, 23), null)));
    }

    [Fact]
    public void Takes_a_name_that_stands_twice_for_one() =>
        Assert.True(Meet(Person with { GivenName = "Hassan" }, new("Hassan", "-", new(1975, 11, 23), null)));

    [Fact]
    public void Brings_one_name_together_with_the_year()
    {
        Assert.True(Meet(Person, new("Nour", "Hassan", new(1991, 11, 23), null)));
        Assert.False(Meet(Person, new("Nour", "Hassan", new(1992, 11, 23), null)));
    }

    [Fact]
    public void Brings_one_first_letter_together_with_the_day_in_either_order()
    {
        var other = new Particulars("Nour", "Hamid", Person.BornOn, null);
        Assert.True(Meet(Person, other));
        Assert.True(Meet(Person, other with { BornOn = new(1991, 7, 4) }));
        Assert.False(Meet(Person, other with { BornOn = new(1991, 7, 7) }));
        Assert.False(Meet(Person, other with { BornOn = new(1991, 4, 4) }));
        Assert.False(Meet(Person, other with { FamilyName = "Salim" }));
    }

    [Fact]
    public void Takes_the_first_of_January_for_no_day()
    {
        var newYear = new DateOnly(1991, 1, 1);
        Assert.False(Meet(Person with { BornOn = newYear }, new("Nour", "Hamid", newYear, null)));
    }

    [Fact]
    public void Is_left_out_once_the_person_is_erased()
    {
        var opening = new ArrivalEvent.PathwayOpened("13003000", "Khaled", "Hassan", new DateOnly(1991, 4, 7), "SYR", "ar", new DateOnly(2025, 1, 8));
        Assert.Equal(Person, Particulars.Of(opening));
        Assert.Null(Particulars.Of(opening with { GivenName = Personal<string>.Erased }));
        Assert.Null(Particulars.Of(opening with { FamilyName = Personal<string>.Erased }));
        Assert.Null(Particulars.Of(opening with { BornOn = Personal<DateOnly>.Erased }));
    }

    [Fact]
    public void Goes_by_the_opening_of_the_file()
    {
        Assert.Null(Particulars.Of(Pathway));
        GivenOpened();
        Assert.Equal(new Particulars("Amal", "Haddad", new(1990, 4, 12), "SYR"), Particulars.Of(Pathway));
    }

    private static bool Meet(Particulars one, Particulars other) => one.Keys().Overlaps(other.Keys());
}
