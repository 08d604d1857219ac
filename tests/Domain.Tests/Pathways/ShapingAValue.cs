using Casework.Domain.Pathways;

namespace Casework.Domain.Tests.Pathways;

public class ShapingAValue : PathwaySpec
{
    [Fact]
    public void Is_not_done_by_leaving_it_out()
    {
        Assert.False(Shape.IsMunicipalityKey(null));
        Assert.False(Shape.IsCountry(null));
        Assert.False(Shape.IsLanguageTag(null));
        Assert.False(Shape.IsDocumentHash(null));
        Assert.Equal(PathwayRejection.TextMissing.Code, Shape.Text(null, "Note")?.Code);
    }

    [Theory]
    [InlineData("de-x-abcdefgh-abcdefgh-abcdefgh-abc", true)]
    [InlineData("de-x-abcdefgh-abcdefgh-abcdefgh-abcd", false)]
    public void Ends_a_language_tag_after_35_characters(string tag, bool isTag) => Assert.Equal(isTag, Shape.IsLanguageTag(tag));

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\rtwo")]
    [InlineData("one\ttwo")]
    public void Lets_a_text_have_lines_and_columns(string text) => Assert.Null(Shape.Text(text, "Note"));

    [Theory]
    [InlineData("one\0two")]
    [InlineData("one\btwo")]
    [InlineData("one\u001btwo")]
    public void Lets_a_text_have_nothing_else_that_no_screen_shows(string text) =>
        Assert.Equal(PathwayRejection.TextInvalid.Code, Shape.Text(text, "Note")?.Code);

    [Fact]
    public void Begins_the_calendar_with_1900()
    {
        Assert.True(new Circumstances(Today, Rules).IsPossible(Day("1900-01-01")));
        Assert.False(new Circumstances(Today, Rules).IsPossible(Day("1899-12-31")));
    }
}
