using Casework.Domain.Duplicates;

namespace Casework.Domain.Tests.Duplicates;

public class ComparingNames
{
    [Theory]
    [InlineData("Khaled", "Chaled")]
    [InlineData("Mueller", "Müller")]
    [InlineData("Al-Hassan", "El Hassan")]
    [InlineData("Şahin", "Sahin")]
    [InlineData("O'Brien", "OBrien")]
    [InlineData("Dschamila", "Jamila")]
    [InlineData("Fatimah", "Fatima")]
    [InlineData("Yusuf", "Youssouf")]
    [InlineData("Groß", "Gross")]
    public void They_sound_the_same(string one, string other) => Assert.Equal(NameSound.Words(one), NameSound.Words(other));

    [Theory]
    [InlineData("Mohammad", "Muhammed")]
    [InlineData("Ahmed", "Ahmad")]
    public void They_have_the_same_skeleton(string one, string other) =>
        Assert.Equal(NameSound.Words(one).Select(NameSound.Skeleton), NameSound.Words(other).Select(NameSound.Skeleton));

    [Theory]
    [InlineData("Amina", "Omar")]
    [InlineData("Nour", "Nina")]
    public void They_differ(string one, string other) => Assert.NotEqual(NameSound.Words(one).Select(NameSound.Skeleton), NameSound.Words(other).Select(NameSound.Skeleton));

    [Fact]
    public void A_particle_is_kept_when_it_is_all_there_is() => Assert.Equal(["da"], NameSound.Words("Da"));

    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("same", "same", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "abc", 0)]
    public void Similarity_is_as_published(string one, string other, double expected) => Assert.Equal(expected, JaroWinkler.Similarity(one, other), 3);
}
