using System.Text;
using Casework.Domain.HealthFiles;
using Casework.EventStore;
using Casework.Projections.Tests.Stored;

namespace Casework.Projections.Tests.Health;

public class StoringHealthEvents
{
    private static readonly EventCodec Codec = new(StoredEvents.Types, Pathways.Codec);
    private static readonly Guid Person = new("01900000-0000-7000-8000-0000000000ff");

    public static TheoryData<string> Names => [.. HealthEvent.StoredNames.Select(stored => stored.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Writes_what_it_has_always_written_and_reads_it(string name)
    {
        var example = HealthExamples.Of(Person).Single(example => example.GetType() == HealthEvent.StoredNames.Single(stored => stored.Name == name).Type);

        Past.Is($"{name}.1.json", Encoding.UTF8.GetString(Codec.Write(example)) + "\n", $"{name} is stored otherwise than before. Give it a second shape.");

        Assert.Equal(example, Codec.Read(name, Encoding.UTF8.GetBytes(Past.Read($"{name}.1.json"))));
    }

    [Fact]
    public void Has_an_example_of_every_event_and_no_other() =>
        Assert.Equal(HealthEvent.StoredNames.Select(stored => $"{stored.Name}.1").Order(StringComparer.Ordinal), Past.Examples());

    [Fact]
    public void Keeps_the_names_of_values() => Past.Is(
        "values.txt",
        string.Concat(new[] { typeof(HealthCover), typeof(HealthPlace), typeof(HealthRetraction), typeof(ReferralEnd), typeof(ScreeningKind) }
            .Select(type => $"{type.Name}: {string.Join(' ', Enum.GetNames(type).Order(StringComparer.Ordinal))}\n")),
        "Values are stored by name: one that is new is added to values.txt, none is ever renamed or removed.");

    [Fact]
    public void Tells_nobody_of_health_or_needs()
    {
        Assert.Equal(
            ["health_cover_recorded", "health_entry_retracted", "health_file_opened", "health_referral_accepted", "health_referral_ended", "health_referral_made",
                "health_screening_declined", "health_screening_done", "health_screening_offered", "need_flag_cleared", "need_flag_raised"],
            StoredEvents.Types.StoredNames.Select(stored => stored.Name).Except(StoredEvents.Told));
        Assert.Contains("pathway_opened", StoredEvents.Told);
    }
}
