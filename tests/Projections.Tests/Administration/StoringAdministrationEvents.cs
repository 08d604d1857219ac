using System.Text;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.Projections.Tests.Stored;

namespace Casework.Projections.Tests.Administration;

public class StoringAdministrationEvents
{
    private static readonly EventCodec Codec = new(StoredEvents.Types, Pathways.Codec);

    public static TheoryData<string> Names => [.. AdministrationEvent.StoredNames.Select(stored => stored.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Writes_what_it_has_always_written_and_reads_it(string name)
    {
        var example = AdministrationExamples.All.Single(example => example.GetType() == AdministrationEvent.StoredNames.Single(stored => stored.Name == name).Type);

        Past.Is($"{name}.1.json", Encoding.UTF8.GetString(Codec.Write(example)) + "\n", $"{name} is stored otherwise than before. Give it a second shape.");

        Assert.Equal(example, Codec.Read(name, Encoding.UTF8.GetBytes(Past.Read($"{name}.1.json"))));
    }

    [Fact]
    public void Has_an_example_of_every_event_and_no_other() =>
        Assert.Equal(AdministrationEvent.StoredNames.Select(stored => $"{stored.Name}.1").Order(StringComparer.Ordinal), Past.Examples());

    [Fact]
    public void Keeps_the_names_of_values() => Past.Is(
        "values.txt",
        $"{nameof(AuditFormat)}: {string.Join(' ', Enum.GetNames<AuditFormat>().Order(StringComparer.Ordinal))}\n",
        "Values are stored by name: one that is new is added to values.txt, none is ever renamed or removed.");

    [Fact]
    public void Has_one_stream_for_each_municipality_and_one_for_all()
    {
        string[] tenants = ["13003000", "13004000", AdministrationStreams.Operation];
        Assert.Equal(3, tenants.Select(tenant => AdministrationStreams.Of(tenant).Id).Distinct().Count());
        Assert.Equal(AdministrationStreams.Of("13003000"), AdministrationStreams.Of("13003000"));
        Assert.NotEqual(MunicipalStaff.Of("13003000").Id, AdministrationStreams.Of("13003000").Id);
    }

    [Fact]
    public void Is_named_in_both_languages_as_every_other_event() =>
        Assert.All(StoredEvents.Names.Values, name => Assert.NotEqual("", Labels.OfTheHouse.Of(name).De + Labels.OfTheHouse.Of(name).En));
}
