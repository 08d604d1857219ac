using Casework.Domain.Duplicates;

namespace Casework.Domain.Tests.Duplicates;

public class MeasuringTwoWords
{
    [Theory]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 0.982)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.896)]
    [InlineData("NICHLESON", "NICHULSON", 0.956)]
    [InlineData("JONES", "JOHNSON", 0.832)]
    [InlineData("MASSEY", "MASSIE", 0.933)]
    [InlineData("ABROMS", "ABRAMS", 0.922)]
    [InlineData("JERALDINE", "GERALDINE", 0.926)]
    [InlineData("MICHELLE", "MICHAEL", 0.921)]
    [InlineData("JULIES", "JULIUS", 0.933)]
    [InlineData("TANYA", "TONYA", 0.880)]
    [InlineData("SEAN", "SUSAN", 0.805)]
    [InlineData("JON", "JOHN", 0.933)]
    public void Comes_to_what_Winkler_has_published(string one, string other, double expected) => Says(expected, one, other);

    [Theory]
    [InlineData("abcdef", "bcadef", 0.944)]
    [InlineData("abcdef", "badcfe", 0.833)]
    public void Counts_letters_out_of_order_in_pairs(string one, string other, double expected) => Says(expected, one, other);

    [Theory]
    [InlineData("abcd", "xayz", 0.5)]
    [InlineData("abcd", "xyaz", 0)]
    [InlineData("ab", "ba", 0)]
    public void Finds_a_letter_again_nearer_than_half_the_longer_word(string one, string other, double expected) => Says(expected, one, other);

    [Theory]
    [InlineData("aaaa", "abcd")]
    [InlineData("abcd", "aaxx")]
    public void Counts_a_letter_once(string one, string other) => Says(0.55, one, other);

    private static void Says(double expected, string one, string other)
    {
        Assert.Equal(expected, JaroWinkler.Similarity(one, other), 3);
        Assert.Equal(expected, JaroWinkler.Similarity(other, one), 3);
    }
}
