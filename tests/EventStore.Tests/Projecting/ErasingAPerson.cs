using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;
using static Casework.EventStore.Tests.Projecting.Parcels.ParcelEvent;

namespace Casework.EventStore.Tests.Projecting;

public sealed class ErasingAPerson : ProjectingSpec
{
    [Theory]
    [InlineData(true, "erased")]
    [InlineData(false, "Ada")] // The negative control: a state folded before the erasure still holds the name.
    public async Task Folds_the_stream_anew_from_what_the_log_still_gives_out(bool told, string recipient)
    {
        var erased = false;
        await using var node = new ProjectionRuntime(
            App, Parcel.Types, async (stored, cancel) => [.. (await Log.Decode(stored, cancel)).Select(recorded => Volatile.Read(ref erased) ? WithoutName(recorded) : recorded)],
            AllProjections(), new ProjectionRuntimeOptions { Erases = e => told && e is Delivered }, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await node.Start(default);
        var parcel = new StreamKey("09162000", Guid.CreateVersion7());
        await Append(parcel, 0, new Posted("Ada"), new Moved("Hub"));
        node.Wake();
        Assert.True(await node.WaitFor(All, 2, Soon, default));

        Volatile.Write(ref erased, true);
        await Append(parcel, 2, new Delivered("erased"));
        node.Wake();

        Assert.True(await node.WaitFor(All, 3, Soon, default));
        Assert.Equal(recipient, await Database.Ask<string>("select recipient from casework.parcel_summaries"));
    }

    // What the log does once the person's key is destroyed.
    private static Recorded<object> WithoutName(Recorded<object> recorded) =>
        recorded.Event is Posted posted ? recorded with { Event = posted with { Recipient = "erased" } } : recorded;
}
