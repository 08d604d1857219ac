using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Pathways;

/// <summary>What is recorded in a stage stands in its view.</summary>
[Collection(WithALongStory.Name)]
public class ShowingEveryStage(LongStory story)
{
    private const string Question = """
        query($id: ID!, $told: DateTime) {
          pathway(id: $id, asOf: { known: $told }) {
            arrival { facility facilitySince }
            language {
              courses { courseType provider status statusSince repeatUnits }
              exams { examType examOn outcome level revoked }
              certificates { level issuer issuedOn revoked }
            }
            schooling { certificates { certificate issuer issuedOn } }
            recognition { procedures { referenceOccupation notifiedOn objectionUntil restitution { obstacleEndedOn requestUntil requestedOn forceMajeure granted decidedOn } } }
            work { profile { occupation yearsOfExperience hasFormalQualification } seekingSince spells { occupation } }
            participation { boardSeats { municipality seatedOn termEndsOn leftOn } naturalisations { route filedOn granted decidedOn ceremonyOn } }
          }
        }
        """;

    [Theory]
    [InlineData("ada")]
    [InlineData("auditor")]
    public async Task Tells_who_may_ask(string who)
    {
        var pathway = (await story.Api.As(who == "ada" ? Callers.Ada : Callers.Auditor).Ask(Question, new { id = story.Pathway, told = story.ToldAt })).Data.At("pathway");

        Assert.Equal("""{"facility":null,"facilitySince":null}""", pathway.At("arrival").GetRawText());
        Assert.Equal(["Adult College", "Adult College"], pathway.Each("language.courses", "provider"));
        Assert.Equal("""{"courseType":"GENERAL","provider":"Adult College","status":"COMPLETED","statusSince":"2021-10-01","repeatUnits":300}""", pathway.At("language.courses.0").GetRawText());
        Assert.Equal("""{"examType":"DTZ","examOn":"2021-07-01","outcome":"FAILED","level":null,"revoked":false}""", pathway.At("language.exams.0").GetRawText());
        Assert.Equal("""[{"level":"B1","issuer":"Exam Office","issuedOn":"2021-10-20","revoked":true}]""", pathway.At("language.certificates").GetRawText());
        Assert.Equal("""[{"certificate":"REPORT","issuer":"Park School","issuedOn":"2022-03-20"}]""", pathway.At("schooling.certificates").GetRawText());
        var trade = pathway.At("recognition.procedures").EnumerateArray().Single(procedure => procedure.Text("referenceOccupation") == "Electronics technician");
        Assert.Equal(("2023-08-07", "2023-09-07"), (trade.Text("notifiedOn"), trade.Text("objectionUntil")));
        Assert.Equal(
            """{"obstacleEndedOn":"2023-09-08","requestUntil":"2023-09-22","requestedOn":"2023-09-11","forceMajeure":false,"granted":true,"decidedOn":"2023-09-20"}""", trade.At("restitution").GetRawText());
        Assert.Equal("""{"occupation":"81302","yearsOfExperience":5,"hasFormalQualification":true}""", pathway.At("work.profile").GetRawText());
        Assert.Equal("81302", pathway.Text("work.spells.0.occupation"));
        Assert.NotEmpty(pathway.At("participation.boardSeats").EnumerateArray());
        Assert.Equal("2026-03-01", pathway.Text("participation.naturalisations.0.ceremonyOn"));
    }
}
