using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Commands;

public class ChoosingALanguage(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Theory]
    [InlineData(null, "There is no such pathway.")]
    [InlineData("en", "There is no such pathway.")]
    [InlineData("de", "Diesen Fall gibt es nicht.")]
    [InlineData("de-AT, en;q=0.5", "Diesen Fall gibt es nicht.")]
    [InlineData("en;q=0.3, DE;q=0.9", "Diesen Fall gibt es nicht.")]
    [InlineData("ar, fa;q=0.8, de;q=0.2", "Diesen Fall gibt es nicht.")]
    [InlineData("de;q=0, en", "There is no such pathway.")]
    [InlineData("ar", "There is no such pathway.")]
    [InlineData("de;q=nonsense;;,,", "Diesen Fall gibt es nicht.")]
    public async Task Changes_the_sentence_and_never_the_code(string? language, string sentence)
    {
        var answer = await (api.As(Callers.Ada) with { Language = language }).On(GlobalIds.OfPathway(Guid.NewGuid()), "recordContact", new { channel = "PHONE" });

        Assert.Equal(sentence, answer.Refused("NotFoundError", "PATHWAY_NOT_FOUND").Text("message"));
    }

    [Fact]
    public async Task Changes_warnings_too()
    {
        var enrolment = new { courseId = Guid.NewGuid(), courseType = "GENERAL", provider = "Adult College", startsOn = "2026-04-01" };
        var sentences = new List<string?>();
        foreach (var language in new[] { "de", "en" })
        {
            var client = api.As(Callers.Ada) with { Language = language };
            var enrolled = (await client.On(await client.Open(), "enrolInCourse", enrolment, "2026-04-01")).Accepted();
            Assert.Equal(["NO_VALID_ENTITLEMENT"], enrolled.Warnings);
            sentences.Add(enrolled.Payload.Text("warnings.0.message"));
        }

        Assert.Equal(2, sentences.Distinct().Count());
    }
}
