using System.Globalization;
using System.Text;

namespace Casework.Domain.Duplicates;

/// <summary>
/// How names are compared that were written down by ear, by different offices, out of other scripts: Khaled and Chaled, Mohammad and
/// Muhammed, Müller and Mueller, Al-Hassan and El Hassan.
/// </summary>
public static class NameSound
{
    private static readonly string[] Particles = ["al", "el", "ad", "ar", "as", "at", "an", "bin", "ben", "ibn", "bint", "von", "van", "de", "da"];

    // The longer spelling first, because the shorter ones are part of it. One after the other: sch is sh by then, ay is ai, and ck is kk.
    private static readonly (string Spelled, string Sounds)[] Sounds =
    [
        ("tsch", "c"), ("dsch", "j"), ("tch", "c"), ("dzh", "j"),
        ("kh", "h"), ("ch", "h"), ("gh", "g"), ("sh", "s"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("dj", "j"), ("zh", "j"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ei", "ai"), ("ey", "ai"),
        ("q", "k"), ("c", "k"), ("w", "v"), ("x", "ks"), ("z", "s"), ("y", "i"),
    ];

    // The domain runs without culture data, which would know how letters come apart.
    private static readonly string[] Marked =
        ["àáâãäåāăąǎ", "çćĉċč", "ďđð", "èéêëēĕėęěə", "ĝğġģǧ", "ĥħḥḫ", "ìíîïĩīĭįıǐ", "ĵ", "ķ", "ĺļľŀł", "ñńņňŉ", "òóôõöøōŏőǒ", "ŕŗř", "śŝşšșṣ", "ţťŧțṭ", "ùúûüũūŭůűųǔ", "ŵ", "ýÿŷ", "źżžẓ", "ß", "æ", "œ", "þ"];

    private static readonly string[] Unmarked =
        ["a", "c", "d", "e", "g", "h", "i", "j", "k", "l", "n", "o", "r", "s", "t", "u", "w", "y", "z", "ss", "a", "o", "t"];

    /// <returns>The words of a name as they sound, particles left out unless nothing else is left; in their order.</returns>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var told = words.Where(word => !Particles.Contains(word)).ToList();
        return [.. (told.Count > 0 ? told : [.. words]).Select(Sound)];
    }

    /// <returns>What is left of a sounding word when its vowels are not trusted: a first one, and the consonants.</returns>
    public static string Skeleton(string word) => string.Concat(word.Where((letter, at) => at == 0 || !IsVowel(letter)));

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter))
                plain.Append(letter);
            else if (IsHeard(letter))
                plain.Append(char.IsLetter(letter) ? Plain(letter) : " ");
        }

        return plain.ToString();
    }

    /// <returns>False for apostrophes in all their spellings (modifier letters: Saʿid, Qurʾan) and for marks that stand over the letter before.</returns>
    private static bool IsHeard(char letter) =>
        letter is not ('\'' or '’' or '‘' or '`')
        && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark);

    private static string Plain(char letter)
    {
        var of = Array.FindIndex(Marked, letters => letters.Contains(letter, StringComparison.Ordinal));
        return of < 0 ? $"{letter}" : Unmarked[of];
    }

    private static string Sound(string word)
    {
        foreach (var (spelled, sounds) in Sounds)
            word = word.Replace(spelled, sounds, StringComparison.Ordinal);
        var sound = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (sound.Length == 0 || sound[^1] != letter)
                sound.Append(letter);
        }

        return sound.Length > 2 && sound[^1] == 'h' ? sound.ToString(0, sound.Length - 1) : sound.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
