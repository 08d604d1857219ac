using System.Text;
using Casework.Domain.Surveys;
using Casework.EventStore;
using Casework.Projections.Tests.Stored;

namespace Casework.Projections.Tests.Surveys;

public class StoringSurveyEvents
{
    private static readonly EventCodec Codec = new(StoredEvents.Types, Pathways.Codec);

    public static TheoryData<string> Names => [.. SurveyEvent.StoredNames.Select(stored => stored.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Writes_what_it_has_always_written_and_reads_it(string name)
    {
        var example = SurveyExamples.All.Single(example => example.GetType() == SurveyEvent.StoredNames.Single(stored => stored.Name == name).Type);

        Past.Is($"{name}.1.json", Encoding.UTF8.GetString(Codec.Write(example)) + "\n", $"{name} is stored otherwise than before. Give it a second shape.");

        Assert.Equal(example, Codec.Read(name, Encoding.UTF8.GetBytes(Past.Read($"{name}.1.json"))));
    }

    [Fact]
    public void Has_an_example_of_every_event_and_no_other() =>
        Assert.Equal(SurveyEvent.StoredNames.Select(stored => $"{stored.Name}.1").Order(StringComparer.Ordinal), Past.Examples());
}
