using System.Diagnostics.CodeAnalysis;

namespace Casework.Domain.Duplicates;

/// <summary>How alike two files are, and in what: for a person to decide, never to merge by.</summary>
/// <param name="Score">0 to 100.</param>
public sealed record Likeness(int Score, IReadOnlyList<LikenessReason> Reasons)
{
    /// <summary>From here on two files are shown as candidates.</summary>
    public const int Candidate = 60;

    private const int NamesWeigh = 60;
    private const int BirthWeighs = 30;
    private const int NationalityWeighs = 10;
    private const int AlikeFrom = 75;

    public static Likeness Of(Particulars one, Particulars other) => Of(new Sounding(one), new Sounding(other));

    public static Likeness Of(Sounding one, Sounding other)
    {
        var reasons = new List<LikenessReason>();
        var score = Names(one.Names, other.Names, reasons) + Birth(one.Particulars, other.Particulars, reasons);
        if (one.Particulars.Nationality is { } nationality && nationality == other.Particulars.Nationality)
        {
            reasons.Add(LikenessReason.NationalitySame);
            score += NationalityWeighs;
        }

        return new(Math.Max(score, 0), reasons);
    }

    /// <summary>Whether the two are shown as candidates; tells at once of those whom their birth dates tell apart.</summary>
    public static bool AreCandidates(Sounding one, Sounding other, [NotNullWhen(true)] out Likeness? likeness)
    {
        likeness = NamesWeigh + NationalityWeighs + Birth(one.Particulars, other.Particulars, []) < Candidate ? null : Of(one, other);
        return likeness?.Score >= Candidate;
    }

    /// <summary>Whether people of these names can be candidates, whatever else is known of them.</summary>
    public static bool MayBeCandidates(SoundingNames one, SoundingNames other) => Names(one, other, []) + BirthWeighs + NationalityWeighs >= Candidate;

    private static int Names(SoundingNames one, SoundingNames other, List<LikenessReason> reasons)
    {
        var (family, given) = (one.Family, one.Given);
        var (otherFamily, otherGiven) = (other.Family, other.Given);
        if (family.IsSame(otherFamily) && given.IsSame(otherGiven))
        {
            reasons.Add(LikenessReason.NamesEqual);
            return NamesWeigh;
        }

        if (family.IsSame(otherGiven) && given.IsSame(otherFamily))
        {
            reasons.Add(LikenessReason.NamesSwapped);
            return NamesWeigh - 5;
        }

        var straight = Alike(family, otherFamily, given, otherGiven);
        var swapped = Alike(family, otherGiven, given, otherFamily);
        var alike = Math.Max(straight, swapped);
        if (alike < AlikeFrom)
            return 0;
        reasons.Add(swapped > straight ? LikenessReason.NamesSwapped : LikenessReason.NamesAlike);
        return (alike - AlikeFrom) * (NamesWeigh - 10) / (100 - AlikeFrom);
    }

    private static int Birth(Particulars one, Particulars other, List<LikenessReason> reasons)
    {
        if (one.BornOn == other.BornOn)
        {
            reasons.Add(one.HasDefaultBirthDate ? LikenessReason.BornSameYear : LikenessReason.BornSameDay);
            return one.HasDefaultBirthDate ? 15 : BirthWeighs;
        }

        if (one.BornOn.Year == other.BornOn.Year && one.BornOn.Month == other.BornOn.Day && one.BornOn.Day == other.BornOn.Month)
        {
            reasons.Add(LikenessReason.BornDayAndMonthSwapped);
            return 25;
        }

        if (one.BornOn.Year == other.BornOn.Year && (one.HasDefaultBirthDate || other.HasDefaultBirthDate))
        {
            reasons.Add(LikenessReason.BornSameYear);
            return 15;
        }

        if (AreOneDigitApart(one.BornOn, other.BornOn))
        {
            reasons.Add(LikenessReason.BornOneDigitApart);
            return 15;
        }

        return one.BornOn.Year == other.BornOn.Year ? 0 : -BirthWeighs;
    }

    private static bool AreOneDigitApart(DateOnly one, DateOnly other)
    {
        var apart = 0;
        for (var (left, right) = (Digits(one), Digits(other)); left != right; (left, right) = (left / 10, right / 10))
            apart += left % 10 == right % 10 ? 0 : 1;
        return apart == 1;
    }

    private static int Digits(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <returns>How alike both are on average; 0 as soon as that cannot be <see cref="AlikeFrom"/>.</returns>
    private static int Alike(SoundingName one, SoundingName other, SoundingName second, SoundingName otherSecond) =>
        Alike(one, other) is var first && first + 100 < 2 * AlikeFrom ? 0 : (first + Alike(second, otherSecond)) / 2;

    /// <returns>0 to 100: each word of the shorter name beside the most alike of the longer; of two as long, the way round that is less alike.</returns>
    private static int Alike(SoundingName one, SoundingName other) => one.Words.Length.CompareTo(other.Words.Length) switch
    {
        < 0 => Within(one, other),
        0 => Math.Min(Within(one, other), Within(other, one)),
        _ => Within(other, one),
    };

    private static int Within(SoundingName few, SoundingName many)
    {
        var sum = 0;
        foreach (var word in few.Words)
        {
            var best = 0;
            foreach (var candidate in many.Words)
                best = Math.Max(best, Alike(word, candidate));
            sum += best;
        }

        return sum / Math.Max(1, few.Words.Length);
    }

    private static int Alike(SoundingWord one, SoundingWord other) => one.Sound == other.Sound ? 100
        : one.Skeleton == other.Skeleton ? 95
        : (int)(100 * JaroWinkler.Similarity(one.Sound, other.Sound));
}

public enum LikenessReason { NamesEqual, NamesAlike, NamesSwapped, BornSameDay, BornSameYear, BornDayAndMonthSwapped, BornOneDigitApart, NationalitySame }
