using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Interpreting;

public sealed class LookingForMissingLanguages(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Fact]
    public async Task Tells_leads_of_how_many_people_and_no_less_than_three()
    {
        var ada = api.As(Callers.Ada);
        var position = 0L;
        foreach (var language in new[] { "ti", "ti", "ti", "so" })
        {
            var pathway = await ada.Open();
            var bookingId = Guid.NewGuid();
            position = (await ada.On(pathway, "requestInterpreter", new { bookingId, language, occasion = "SCHOOL", mode = "VIDEO", startsAt = DateTimeOffset.UtcNow, minutes = 30 })).Accepted().Position!.Value;
            if (language == "ti")
                position = (await new CoordinatorClient(api.As(Callers.InterpreterCoordinator)).Accepted("recordNoInterpreter", pathway, new { bookingId, reason = "NONE_OF_THE_LANGUAGE" })).At("position").GetInt64();
        }

        const string Question = "query($at: Long, $from: LocalDate, $until: LocalDate) { interpretingDemand(minPosition: $at, from: $from, until: $until) { month language wanted done unmet } }";
        var told = (await api.As(Callers.Lead).Ask(Question, new { at = position })).Data.At("interpretingDemand");
        // The one of the other language is nobody's figure.
        Assert.Equal(1, told.GetArrayLength());
        Assert.Equal(("ti", 3, 0, 3), (told.Text("0.language"), told.At("0.wanted").GetInt32(), told.At("0.done").GetInt32(), told.At("0.unmet").GetInt32()));
        Assert.EndsWith("-01", told.Text("0.month"), StringComparison.Ordinal);

        foreach (var other in new[] { Callers.Ada, Callers.InterpreterCoordinator, Callers.Council, Callers.Auditor, Callers.Administrator })
            Assert.Equal(["FORBIDDEN"], (await api.As(other).Ask(Question)).Codes);
        Assert.Equal(0, (await api.As(Callers.Lead with { Municipality = Callers.OtherTown }).Ask(Question, new { at = position })).Data.At("interpretingDemand").GetArrayLength());
    }

    [Theory]
    [InlineData("2020-01-01", "2026-01-01")]
    [InlineData("2026-06-01", "2025-01-01")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("9999-01-01", "9999-12-31")]
    public async Task Takes_a_few_years_in_their_order(string from, string until) =>
        Assert.Equal(["BAD_USER_INPUT"], (await api.As(Callers.Lead).Ask("query($from: LocalDate, $until: LocalDate) { interpretingDemand(from: $from, until: $until) { month } }", new { from, until })).Codes);
}
