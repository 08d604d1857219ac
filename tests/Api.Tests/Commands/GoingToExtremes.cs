using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Pathways;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Commands;

/// <summary>
/// A long story in which every number and every day is tried at the ends of its range first. Whatever is accepted, the
/// pathway can be read and the read models go on.
/// </summary>
public class GoingToExtremes(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Everything = """
        query($id: ID!, $at: Long, $asOf: AsOfInput) {
          pathway(id: $id, minPosition: $at, asOf: $asOf) {
            status lastContactOn
            language { attainedLevel courses { status attendedUnits startsOn } }
            recognition { procedures { phase decisionDueOn } }
            work { status spells { hoursPerWeek startedOn endedOn } }
            participation { volunteerRoles onAdvisoryBoard naturalised }
            deadlines { kind state dueOn overdue }
            timeline(first: 100) { nodes { type effectiveOn fact { __typename } } }
          }
          pathways(first: 100) { nodes { id nextDueOn } }
          deadlines(first: 100) { nodes { dueOn overdue } }
        }
        """;

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Theory]
    [InlineData("9999-12-31", int.MaxValue, "79228162514264337593543950335")]
    [InlineData("0001-01-01", int.MinValue, "-79228162514264337593543950335")]
    [InlineData("1900-01-01", 0, "0.0000000000000000000000000001")]
    [InlineData("2026-12-22", 1_000_000_000, "60")]
    public async Task Breaks_nothing(string day, int number, string amount)
    {
        var extremes = new Dictionary<string, JsonNode> { ["LocalDate"] = day, ["Int"] = number, ["Decimal"] = JsonValue.Create(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)) };
        var last = (await _ada.Open(new Newcomer { EffectiveOn = "2020-01-07", ArrivedOn = "2020-01-05" })).Accepted();
        var pathway = last.PathwayId!;
        var tried = 0;
        foreach (var (mutation, effectiveOn, fields) in LongStory.Chapters)
        {
            var type = (InputObjectType)Contract.Schema.Type($"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input")!;
            foreach (var field in type.Fields.Where(field => field.Name != "expectedVersion" && extremes.ContainsKey(field.Type.Named.Name)))
            {
                var input = JsonSerializer.SerializeToNode(fields)!.AsObject();
                input["effectiveOn"] = effectiveOn;
                input[field.Name] = extremes[field.Type.Named.Name].DeepClone();
                // Twice, to add up.
                for (var time = 0; time < 2; time++, tried++)
                    last = await _ada.On(pathway, mutation, input) is { Error: null } accepted ? accepted : last;
            }

            last = await _ada.On(pathway, mutation, fields, effectiveOn) is { Error: null } told ? told : last;
        }

        Assert.True(tried > 100);
        foreach (var asOf in new object?[] { null, new { effective = "9999-12-31" }, new { effective = "0001-01-01" }, new { known = "9999-12-31T23:59:59.999Z" }, new { effective = "2023-01-01" } })
        {
            var answer = await _ada.Ask(Everything, new { id = pathway, at = last.Position, asOf });
            Assert.True(answer.Errors.Count == 0, $"{answer} {answer.Log}");
            if (answer.Data.At("pathway") is { ValueKind: JsonValueKind.Object } read)
                Assert.All(read.At("language.courses").EnumerateArray(), course => Assert.InRange(course.At("attendedUnits").GetInt32(), 0, 100_000));
        }

        api.Server.Log.SaidNothing();
    }

    [Fact]
    public async Task In_a_list_is_refused()
    {
        var pathway = await _ada.Open();
        var procedureId = Guid.NewGuid();
        (await _ada.On(pathway, "fileRecognition", new { procedureId, referenceOccupation = "Baker", regulated = false, authority = "Chamber", track = "STANDARD", trainingCountry = "SYR" }, "2026-03-01")).Accepted();
        var missingDocuments = Enumerable.Range(0, 5000).Select(number => $"document {number}").ToArray();

        (await _ada.On(pathway, "confirmRecognitionReceipt", new { procedureId, missingDocuments }, "2026-03-05")).Refused("RefusedError", "TOO_MANY_DOCUMENTS");
    }
}
