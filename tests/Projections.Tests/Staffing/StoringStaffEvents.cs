using System.Text;
using Casework.Domain.Notices;
using Casework.Domain.Staffing;
using Casework.EventStore;
using Casework.Projections.Tests.Stored;

namespace Casework.Projections.Tests.Staffing;

public class StoringStaffEvents
{
    private static readonly EventCodec Codec = new(StoredEvents.Types, Pathways.Codec);

    private static IReadOnlyList<(string Name, Type Type)> Stored { get; } = [.. StaffEvent.StoredNames, .. NoticeEvent.StoredNames];

    public static TheoryData<string> Names => [.. Stored.Select(stored => stored.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Writes_what_it_has_always_written_and_reads_it(string name)
    {
        var example = StaffExamples.All.Single(example => example.GetType() == Stored.Single(stored => stored.Name == name).Type);

        Past.Is($"{name}.1.json", Encoding.UTF8.GetString(Codec.Write(example)) + "\n", $"{name} is stored otherwise than before. Give it a second shape.");

        Assert.Equal(example, Codec.Read(name, Encoding.UTF8.GetBytes(Past.Read($"{name}.1.json"))));
    }

    [Fact]
    public void Has_an_example_of_every_event_and_no_other() =>
        Assert.Equal(Stored.Select(stored => $"{stored.Name}.1").Order(StringComparer.Ordinal), Past.Examples());

    [Fact]
    public void Keeps_the_names_of_values() => Past.Is(
        "values.txt",
        string.Concat(new[] { typeof(NoticeLevel), typeof(NoticeReason) }
            .Select(type => $"{type.Name}: {string.Join(' ', Enum.GetNames(type).Order(StringComparer.Ordinal))}\n")),
        "Values are stored by name: one that is new is added to values.txt, none is ever renamed or removed.");

    [Fact]
    public void Has_one_stream_for_each_municipality()
    {
        Assert.Equal(MunicipalStaff.Of("13003000"), MunicipalStaff.Of("13003000"));
        Assert.NotEqual(MunicipalStaff.Of("13003000").Id, MunicipalStaff.Of("13004000").Id);
    }

    [Fact]
    public void Has_one_notice_for_each_clock_as_it_runs_level_and_addressee()
    {
        var given = StaffExamples.All.OfType<NoticeEvent.NoticeGiven>().Single();
        NoticeEvent.NoticeGiven[] others =
        [
            given with { PathwayId = Guid.Empty }, given with { AboutId = Guid.Empty }, given with { Kind = 0 }, given with { Stage = 0 },
            given with { DueOn = given.DueOn.AddDays(1) }, given with { Level = 0 }, given with { Addressee = null },
        ];
        Assert.Equal(8, others.Append(given).Select(notice => Notices.Of("13003000", notice).Id).Append(Notices.Of("13003000", given with { Reason = 0, InPlaceOf = null }).Id).Distinct().Count());
        Assert.NotEqual(Notices.Of("13003000", given).Id, Notices.Of("13004000", given).Id);
    }
}
