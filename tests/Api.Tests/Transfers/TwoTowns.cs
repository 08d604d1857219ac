using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Pathways;
using Casework.Api.Transfers;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Casework.Testing;
using Npgsql;

namespace Casework.Api.Tests.Transfers;

/// <summary>The log of two municipalities in this process, on any day, with its messages delivered by hand.</summary>
internal sealed class TwoTowns : IAsyncDisposable
{
    public const string Here = "13003000";
    public const string There = "05315000";

    private readonly string _folder = TestFolder.Create();
    private readonly NpgsqlDataSource _database;
    private readonly EventLog _log;
    private readonly TestDatabase _of;

    public TwoTowns(TestDatabase database)
    {
        _of = database;
        _database = LogDatabase.Connect(database.AppConnectionString);
        _log = PathwayLog.Open(_database, PathwayLog.Key(new CaseworkSettings { DataFolder = _folder }));
        Transfers = new TransferStream(_log, Rules.OfTheHouse, () => { }, escalations: null);
        Pathways = new PathwayStream(_log, Rules.OfTheHouse, () => { });
    }

    public TransferStream Transfers { get; }

    public PathwayStream Pathways { get; }

    public static DateOnly Day { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    public static async Task<TwoTowns> On(TestDatabase database)
    {
        await database.Execute("delete from casework.messages");
        return new TwoTowns(database);
    }

    public static CommandMeta Command(string what, Guid? id = null) => new(id ?? Guid.NewGuid(), System.Text.Encoding.UTF8.GetBytes(what), "ada", "CASEWORKER");

    public async Task<StreamKey> Open(string name = "Haddad")
    {
        var file = new StreamKey(Here, Guid.NewGuid());
        var opening = new OpenPathway(Here, "Amal", name, new DateOnly(1990, 4, 12), "SYR", "ar", new DateOnly(2026, 1, 5));
        Assert.Null((await Pathways.Transact(file, Command($"open {file}"), null, opening.On(new DateOnly(2026, 1, 8)), CancellationToken.None)).Refusal);
        return file;
    }

    public async Task Link(StreamKey one, StreamKey other) => Assert.Null((await Pathways.Transact(
        one, Command($"link {one} {other}"), null, new LinkHouseholdMember(other.Id, HouseholdRelation.Spouse).On(Day), CancellationToken.None)).Refusal);

    /// <summary>Asked for on <see cref="Day"/>.</summary>
    public async Task<(TransferFiles Files, Guid Id)> Request(StreamKey file)
    {
        var id = Guid.NewGuid();
        var files = new TransferFiles(file, new StreamKey(There, TransferFiles.NewFile(There, id)));
        var request = new RequestTransfer(
            id, Here, There, TransferReason.Moved, Day,
            [new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice), new(DisclosedField.Household, DisclosureBasis.TaskOfAnOffice)], files.Sender.Id, files.Target.Id);
        Assert.Null((await Transfers.AtSender(files, Command($"request {id}"), null, request, Day, CancellationToken.None)).Refusal);
        return (files, id);
    }

    public async Task<Rejection?> Answer(TransferFiles files, TransferCommand command, DateOnly? on = null, CommandMeta? meta = null) =>
        command is WithdrawTransfer or ExpireTransfer
            ? (await Transfers.AtSender(files, meta ?? Command($"{command}"), null, command, on ?? Day, CancellationToken.None)).Refusal
            : (await Transfers.AtTarget(files, meta ?? Command($"{command}"), null, command, on ?? Day, CancellationToken.None)).Refusal;

    public async Task<(TransferState Sender, TransferState Target)> States(TransferFiles files, Guid id) =>
        ((await Read(files.Sender)).Transfers.Find(id)!.State, (await Read(files.Target)).Transfers.Find(id)!.State);

    public async Task<Pathway> Read(StreamKey file) => (await Transfers.Read(file, CancellationToken.None)).State.State;

    /// <summary>What waits to be done, as the relay would deliver it on a day.</summary>
    public async Task<IReadOnlyList<DueMessage>> Waiting(StreamKey file, string type)
    {
        var rows = await _of.Ask<string[]>($"""
            select coalesce(array_agg(id || '|' || payload::text || '|' || command_id order by number), array[]::text[])
              from casework.messages where stream_id = '{file.Id}' and type = '{type}'
            """);
        return [.. rows!.Select(row => row.Split('|')).Select(row => new DueMessage(
            Guid.Parse(row[0]), file, type, row[1], Guid.Parse(row[2]), 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1))];
    }

    public Task<Delivery> Deliver(DueMessage message, DateOnly on) =>
        new TransferErrands(Transfers, new Today(new DayOf(on))).Deliver(message, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class DayOf(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
