using Casework.Api.Transfers;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Casework.Testing;

namespace Casework.Api.Tests.Transfers;

/// <summary>Whatever comes at the same time, twice or late: one thing happens, and both municipalities say the same of it.</summary>
public class RacingForAFile(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Late = TwoTowns.Day.AddDays(29);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lets_exactly_one_of_two_answers_win(bool againstExpiry)
    {
        await using var towns = await TwoTowns.On(database);
        for (var round = 0; round < 12; round++)
        {
            var (files, id) = await towns.Request(await towns.Open());
            TransferCommand[] rivals = againstExpiry
                ? [new ExpireTransfer(id, TwoTowns.Here, TwoTowns.There), new RejectTransfer(id, TwoTowns.Here, TwoTowns.There, TransferRefusal.NotCompetent)]
                : [new WithdrawTransfer(id, TwoTowns.Here, TwoTowns.There), new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There)];

            // The clocks of two nodes can stand on two days at midnight.
            var refusals = await Task.WhenAll(
                towns.Answer(files, rivals[0], againstExpiry ? Late : null), towns.Answer(files, rivals[1]));

            var (sender, target) = await towns.States(files, id);
            Assert.Equal(sender, target);
            Assert.NotEqual(TransferState.Requested, sender);
            var stories = await Events(files, id);
            Assert.Equal((1, 1), stories);
            // What came too late is refused; an expiry that comes too late has nothing to do.
            Assert.InRange(refusals.Count(refusal => refusal is not null), againstExpiry ? 0 : 1, 1);
            Assert.Equal(sender is TransferState.Completed, (await towns.Read(files.Target)).CaseFile.Status is not null);
        }
    }

    [Fact]
    public async Task Opens_one_file_however_often_the_same_yes_arrives()
    {
        await using var towns = await TwoTowns.On(database);
        var (files, id) = await towns.Request(await towns.Open());
        var (accept, meta) = (new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There), TwoTowns.Command("accept"));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => towns.Answer(files, accept, meta: meta)));
        Assert.Null(await towns.Answer(files, accept, meta: meta));
        Assert.Null(await towns.Answer(files, accept));
        Assert.Null(await towns.Answer(files, accept, on: Late, meta: meta));

        Assert.Equal((3L, 3L), (await Count(files.Sender), await Count(files.Target)));
        Assert.Equal((TransferState.Completed, TransferState.Completed), await towns.States(files, id));
    }

    [Fact]
    public async Task Expires_by_its_message_delivered_twice_and_not_before_its_day()
    {
        await using var towns = await TwoTowns.On(database);
        var (files, id) = await towns.Request(await towns.Open());
        var message = Assert.Single(await towns.Waiting(files.Sender, TransferErrands.Expires));
        Assert.Equal($"{Late:yyyy-MM-dd}", await database.Ask<string>($"select (due_at at time zone 'Europe/Berlin')::date::text from casework.messages where id = '{message.Id}'"));

        Assert.Equal("TRANSFER_HAS_NOT_EXPIRED", Assert.IsType<Delivery.Again>(await towns.Deliver(message, Late.AddDays(-1))).Error);
        Assert.Equal((TransferState.Requested, TransferState.Requested), await towns.States(files, id));
        Assert.IsType<Delivery.Done>(await towns.Deliver(message, Late));
        Assert.IsType<Delivery.Done>(await towns.Deliver(message, Late));

        Assert.Equal((TransferState.Expired, TransferState.Expired), await towns.States(files, id));
        Assert.Equal((3L, 2L), (await Count(files.Sender), await Count(files.Target)));
        Assert.Equal(TransferRejection.NotOpen, await towns.Answer(files, new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There), Late));
    }

    [Fact]
    public async Task Is_not_expired_by_a_message_that_comes_after_the_answer()
    {
        await using var towns = await TwoTowns.On(database);
        var (files, id) = await towns.Request(await towns.Open());
        var message = Assert.Single(await towns.Waiting(files.Sender, TransferErrands.Expires));
        Assert.Null(await towns.Answer(files, new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There)));

        Assert.Empty(await towns.Waiting(files.Sender, TransferErrands.Expires));
        Assert.IsType<Delivery.Done>(await towns.Deliver(message, Late));
        Assert.Equal((TransferState.Completed, TransferState.Completed), await towns.States(files, id));
    }

    [Fact]
    public async Task Lets_nobody_accept_what_is_over_and_not_yet_marked_so()
    {
        await using var towns = await TwoTowns.On(database);
        var (files, id) = await towns.Request(await towns.Open());
        Assert.Equal(TransferRejection.Expired, await towns.Answer(files, new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There), Late));
        Assert.Equal((2L, 1L), (await Count(files.Sender), await Count(files.Target)));
    }

    [Fact]
    public async Task Ends_the_links_of_those_who_stay_by_a_message_delivered_twice()
    {
        await using var towns = await TwoTowns.On(database);
        var (moving, staying) = (await towns.Open(), await towns.Open());
        await towns.Link(moving, staying);
        var (files, id) = await towns.Request(moving);
        Assert.Equal(2, (await towns.Read(files.Target)).Transfers.Open!.HouseholdSize);
        Assert.Null(await towns.Answer(files, new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There)));

        var message = Assert.Single(await towns.Waiting(files.Sender, TransferErrands.MemberMoved));
        Assert.IsType<Delivery.Done>(await towns.Deliver(message, TwoTowns.Day));
        var after = await Count(staying);
        Assert.IsType<Delivery.Done>(await towns.Deliver(message, TwoTowns.Day));

        Assert.Equal(after, await Count(staying));
        Assert.Equal(UnlinkReason.MovedOut, (await towns.Read(staying)).Household.Member(moving.Id)!.UnlinkReason);
        Assert.Empty((await towns.Read(files.Target)).Household.Members);
    }

    [Fact]
    public async Task Writes_no_name_in_the_clear_and_seals_each_side_with_keys_of_its_own()
    {
        await using var towns = await TwoTowns.On(database);
        var (files, id) = await towns.Request(await towns.Open("Nachtigall"));
        Assert.Null(await towns.Answer(files, new AcceptTransfer(id, TwoTowns.Here, TwoTowns.There)));

        Assert.Equal("Nachtigall", ((Casework.Domain.Pathways.Arrival.ArrivalEvent.PathwayOpened)(await towns.Read(files.Target)).Entries.Single(entry => entry.Event is Casework.Domain.Pathways.Arrival.ArrivalEvent.PathwayOpened).Event).FamilyName.Value);
        Assert.Equal(0L, await database.Ask<long>("select count(*) from casework.mt_events e where e::text like '%Nachtigall%'"));
        Assert.Equal(0L, await database.Ask<long>("select count(*) from casework.messages m where m::text like '%Nachtigall%'"));
        // Neither side's rows name the other's file, and each has a key of its own.
        Assert.Equal(0L, await database.Ask<long>($"select count(*) from casework.mt_events e where tenant_id = '{TwoTowns.There}' and e::text like '%{files.Sender.Id}%'"));
        Assert.Equal(0L, await database.Ask<long>($"select count(*) from casework.mt_events e where tenant_id = '{TwoTowns.Here}' and e::text like '%{files.Target.Id}%'"));
        Assert.Equal(2L, await database.Ask<long>($"select count(*) from casework.subject_keys where subject_id in ('{files.Sender.Id}', '{files.Target.Id}')"));
    }

    private async Task<(int Sender, int Target)> Events(TransferFiles files, Guid id)
    {
        string[] ends = ["transfer_withdrawn", "transfer_rejected", "transfer_expired", "pathway_handed_over", "pathway_taken_over"];
        var each = new List<int>();
        foreach (var file in new[] { files.Sender, files.Target })
        {
            each.Add((int)await database.Ask<long>(
                $"select count(*) from casework.mt_events where stream_id = '{file.Id}' and type in ('{string.Join("','", ends)}') and data->>'TransferId' = '{id}'"));
        }

        return (each[0], each[1]);
    }

    private Task<long> Count(StreamKey file) => database.Ask<long>($"select count(*) from casework.mt_events where stream_id = '{file.Id}'");
}
