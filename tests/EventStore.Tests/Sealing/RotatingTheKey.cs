using System.Security.Cryptography;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Sealing;

public class RotatingTheKey(TestDatabase database) : LogSpec(database)
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("casework-key-").FullName, "kek");

    [Fact]
    public async Task Wraps_every_key_anew_and_opens_what_was_sealed_before()
    {
        var key = KeyEncryptionKey.FromFile(_file, createIfMissing: true);
        var (before, derived) = (key.Id, key.Derive("duplicates"));
        var node = AnotherNode(options => options with { Key = key });
        var command = TicketLog.Command();
        List<StreamKey> tickets = [.. Enumerable.Range(0, 5).Select(_ => TicketLog.NewTicket())];
        foreach (var ticket in tickets)
            await node.Add(ticket, ticket == tickets[0] ? command : TicketLog.Command(), null, new TicketEvent.Noted("canary", "mail"));
        await node.Log.DestroyKeys(TicketLog.Town, tickets[4].Id, null, default);

        Rotate();
        key.ReadAgain();
        // Two at a time, as if it were stopped between: it goes on where it was.
        var wrapped = 0;
        for (int some; (some = await node.Log.WrapKeysAnew(2, default)) > 0;)
        {
            Assert.InRange(some, 1, 2);
            wrapped += some;
        }

        Assert.Equal(4, wrapped);
        Assert.NotEqual(before, key.Id);
        Assert.Equal((4, 1), (await Keys(key.Id, tickets), await Keys(before, tickets)));
        new KeyFileSource(_file).Replace(KeyRing.Parse(File.ReadAllText(_file)).WithoutOld());

        var fresh = KeyEncryptionKey.FromFile(_file);
        Assert.Equal((key.Id, null), (fresh.Id, fresh.OldId));
        var after = AnotherNode(options => options with { Key = fresh });
        foreach (var ticket in tickets[..4])
            Assert.Equal("canary", await Note(after, ticket));
        Assert.Null(await Note(after, tickets[4]));
        // What is derived stays, so that repeated commands are known again and keyed hashes are found again.
        Assert.Equal(derived, fresh.Derive("duplicates"));
        Assert.True((await after.Add(tickets[0], command, null, new TicketEvent.Noted("canary", "mail"))).Repeated);
    }

    [Fact]
    public async Task Is_noticed_by_a_server_that_runs_on()
    {
        KeyEncryptionKey.FromFile(_file, createIfMissing: true);
        var (one, other) = (KeyEncryptionKey.FromFile(_file), KeyEncryptionKey.FromFile(_file));
        var server = AnotherNode(options => options with { Key = one });
        var rotating = AnotherNode(options => options with { Key = other });
        var (old, recent) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await server.Add(old, new TicketEvent.Noted("canary", "mail"));

        Rotate();
        other.ReadAgain();
        // The server does not know the new key yet, and may make keys by the old one.
        await rotating.Add(recent, new TicketEvent.Noted("canary", "mail"));
        await server.Add(TicketLog.NewTicket(), new TicketEvent.Noted("canary", "mail"));

        Assert.Equal("canary", await Note(server, recent));
        Assert.Equal(other.Id, one.Id);
        while (await rotating.Log.WrapKeysAnew(100, default) > 0)
        {
        }

        Assert.Equal("canary", await Note(AnotherNode(options => options with { Key = one }), old));
    }

    [Fact]
    public void Goes_on_with_the_key_it_has_while_the_file_cannot_be_read()
    {
        var key = KeyEncryptionKey.FromFile(_file, createIfMissing: true);
        var (box, id) = key.Wrap(new byte[32], "owner");
        File.Delete(_file);

        Assert.Equal(new byte[32], key.Unwrap(box, id, "owner"));
        Assert.Throws<WrongKeyEncryptionKeyException>(() => key.Unwrap(box, "0123456789abcdef", "owner"));
    }

    [Fact]
    public void Reads_a_key_alone_as_it_always_was()
    {
        var alone = RandomNumberGenerator.GetBytes(32);
        File.WriteAllText(_file, Convert.ToBase64String(alone));
        var key = KeyEncryptionKey.FromFile(_file);

        Assert.Equal(HKDF.DeriveKey(HashAlgorithmName.SHA256, alone, 32, info: "cursors"u8.ToArray()), key.Derive("cursors"));
        Rotate();
        Assert.Equal(key.Derive("cursors"), KeyEncryptionKey.FromFile(_file).Derive("cursors"));
    }

    [Fact]
    public void Takes_the_same_from_a_variable()
    {
        var ring = KeyRing.Generate().Rotated();
        var key = KeyEncryptionKey.From(new KeyVariableSource("Casework:Keys:KeyEncryptionKey", ring.ToString().Replace('\n', ';')));

        Assert.Equal((ring.CurrentId, ring.OldId), (key.Id, key.OldId));
        Assert.Contains(
            "Casework:Keys:KeyEncryptionKey",
            Assert.Throws<InvalidDataException>(() => KeyEncryptionKey.From(new KeyVariableSource("Casework:Keys:KeyEncryptionKey", "nonsense"))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old:{0}")]
    [InlineData("{0}\nold:c2hvcnQ=")]
    [InlineData("{0}\nderive:{0}\nderive:{0}")]
    [InlineData("{0}\n{0}")]
    public void Refuses_what_is_no_ring(string text) =>
        Assert.Throws<FormatException>(() => KeyRing.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Convert.ToBase64String(new byte[32]))));

    private static async Task<string?> Note(TicketLog node, StreamKey ticket) => ((TicketEvent.Noted)(await node.History(ticket))[0].Event).Text.Value;

    private void Rotate() => new KeyFileSource(_file).Replace(KeyRing.Parse(File.ReadAllText(_file)).Rotated());

    private Task<long> Keys(string id, IEnumerable<StreamKey> tickets) => Database.Ask<long>(
        $"select count(*) from casework.subject_keys where kek_id = '{id}' and subject_id in ({string.Join(',', tickets.Select(ticket => $"'{ticket.Id}'"))})");
}
