using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Sealing;

public class SealingPersonalData(TestDatabase database) : LogSpec(database)
{
    private static readonly Guid Relative = new("0198c0de-0000-7000-8000-00000000000a");

    private static TicketEvent.Noted Note => new(
        "canary-text", "canary-open", new Personal<Diagnosis>(new Diagnosis("canary-J45", new DateOnly(2026, 1, 2))),
        ["canary-brother", new Personal<string>("canary-mother") { Subject = Relative }]);

    [Fact]
    public async Task Comes_back_as_it_went_in()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, Note, new TicketEvent.Noted("Grüße \"2\"", "mail"));

        var history = await AnotherNode().History(ticket);

        var read = Assert.IsType<TicketEvent.Noted>(history[0].Event);
        Assert.Equal((Note.Text, Note.Channel, Note.Diagnosis), (read.Text, read.Channel, read.Diagnosis));
        Assert.Equal(Note.Relatives, read.Relatives);
        Assert.Equal(new TicketEvent.Noted("Grüße \"2\"", "mail"), history[1].Event);
    }

    [Fact]
    public async Task Leaves_no_plaintext_in_the_log()
    {
        await Node.Add(TicketLog.NewTicket(), Note, new TicketEvent.Corrected(Relative, Note));

        foreach (var canary in (string[])["canary-text", "canary-J45", "canary-brother", "canary-mother"])
            Assert.Equal(0, await RowsHolding(canary));
        // The negative control: the same search finds what is not sealed.
        Assert.InRange(await RowsHolding("canary-open"), 2, long.MaxValue);
    }

    [Fact]
    public async Task Stores_no_hash_of_a_command_that_guesses_could_be_tried_against()
    {
        var (ticket, request) = (TicketLog.Command(content: "one of ten places"), TicketLog.Command(content: "one of ten places"));
        var (first, second) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(first, ticket, null, Note);
        await Node.Log.Append(TicketLog.Request(request, (second, 0, [Note])), CancellationToken.None);

        var guess = Convert.ToHexStringLower(ticket.ContentHash.Span);
        foreach (var command in new[] { ticket, request })
            Assert.NotEqual(guess, await Database.Ask<string>($"select encode(content_hash, 'hex') from casework.commands where command_id = '{command.CommandId}'"));

        // What is asked again is known again, on every node that has the key.
        Assert.True((await AnotherNode().Add(first, ticket, null, Note)).Repeated);
        Assert.True((await AnotherNode().Log.Append(TicketLog.Request(request, (second, 0, [Note])), CancellationToken.None)).Repeated);
        await Assert.ThrowsAsync<CommandIdReusedException>(() => Node.Add(first, TicketLog.Command(ticket.CommandId, "another"), null, Note));
    }

    [Fact]
    public async Task Takes_the_keys_that_were_made_for_many_at_once()
    {
        List<StreamKey> tickets = [.. Enumerable.Range(0, 3).Select(_ => TicketLog.NewTicket())];
        foreach (var town in tickets.GroupBy(ticket => ticket.Tenant, ticket => ticket.Id))
        {
            await Node.Log.MakeKeys(town.Key, town, CancellationToken.None);
            await AnotherNode().Log.MakeKeys(town.Key, town, CancellationToken.None);
        }

        foreach (var ticket in tickets)
        {
            await Node.Add(ticket, new TicketEvent.Noted("canary-text", "mail"));
            Assert.Equal(1L, await Database.Ask<long>($"select count(*) from casework.subject_keys where subject_id = '{ticket.Id}'"));
            Assert.Equal(new TicketEvent.Noted("canary-text", "mail"), Assert.Single(await AnotherNode().History(ticket)).Event);
        }
    }

    [Fact]
    public async Task Is_stored_as_one_string_that_names_person_purpose_and_key()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, Note);

        var text = await Field(ticket, "{Text}");
        Assert.Matches($"^s1\\.{ticket.Id:n}\\.casework\\.1\\.[A-Za-z0-9_-]+$", text);
        Assert.Matches($"^s1\\.{ticket.Id:n}\\.health\\.1\\.[A-Za-z0-9_-]+$", await Field(ticket, "{Diagnosis}"));
        Assert.Matches($"^s1\\.{Relative:n}\\.casework\\.1\\.[A-Za-z0-9_-]+$", await Field(ticket, "{Relatives,1}"));
        Assert.NotEqual(text![^40..], (await Field(ticket, "{Relatives,0}"))![^40..]);
    }

    [Fact]
    public async Task Is_erased_with_the_key_of_its_person_and_purpose_alone()
    {
        var (ticket, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(ticket, Note);
        await Node.Add(other, Note);

        Assert.Equal(1, await Node.Log.DestroyKeys(TicketLog.Town, ticket.Id, "casework", CancellationToken.None));
        Assert.Equal(0, await Node.Log.DestroyKeys(TicketLog.Town, ticket.Id, "casework", CancellationToken.None));

        foreach (var node in (TicketLog[])[Node, AnotherNode()])
        {
            var read = (TicketEvent.Noted)(await node.History(ticket))[0].Event;
            Assert.Equal((Personal<string>.Erased, "canary-open", Note.Diagnosis), (read.Text, read.Channel, read.Diagnosis));
            Assert.True(read.Relatives![0].IsErased);
            Assert.Equal("canary-mother", read.Relatives[1].Value);
            Assert.Equal("(erased)", (await node.Log.Read(Ticket.Aggregate, ticket, null, CancellationToken.None)).State.Note);
            Assert.Equal(Note.Text, ((TicketEvent.Noted)(await node.History(other))[0].Event).Text);
        }
    }

    [Fact]
    public async Task Of_a_person_who_comes_back_gets_a_new_key()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, Note);
        await Node.Log.DestroyKeys(TicketLog.Town, ticket.Id, null, CancellationToken.None);

        await Node.Add(ticket, new TicketEvent.Noted("new", "phone"));

        var history = await AnotherNode().History(ticket);
        Assert.True(((TicketEvent.Noted)history[0].Event).Text.IsErased);
        Assert.Equal("new", ((TicketEvent.Noted)history[1].Event).Text.Value);
    }

    [Fact]
    public async Task Stays_erased_when_an_erased_value_is_recorded_again()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Noted(Personal<string>.Erased, "phone"));

        Assert.True(((TicketEvent.Noted)(await Node.History(ticket))[0].Event).Text.IsErased);
    }

    [Fact]
    public async Task Makes_one_key_when_two_nodes_need_it_at_the_same_moment()
    {
        var ticket = TicketLog.NewTicket();
        TicketLog[] nodes = [Node, AnotherNode()];

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => nodes[i % 2].Add(ticket, new TicketEvent.Noted($"{i}", "phone"))));

        var texts = (await AnotherNode().History(ticket)).Select(e => int.Parse(((TicketEvent.Noted)e.Event).Text.Value!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, 16), texts.Order());
        Assert.Equal(1, await Database.Ask<long>($"select count(*) from casework.subject_keys where subject_id = '{ticket.Id}'"));
    }

    [Theory]
    [InlineData("data || jsonb_build_object('Text', data #> '{Relatives,0}', 'Relatives', jsonb_build_array(data -> 'Text'))", "altered or moved")]
    [InlineData("data || jsonb_build_object('Text', data #> '{Relatives,0}')", "in two places")]
    [InlineData("data || jsonb_build_object('Text', overlay(data ->> 'Text' placing 'AAAA' from 60))", "altered or moved")]
    [InlineData("data || jsonb_build_object('Text', 'plain words')", "malformed")]
    [InlineData("data || jsonb_build_object('Text', replace(data ->> 'Text', '.1.', '.9.'))", "no data key")]
    public async Task Notices_tampering_by_name(string tampering, string what)
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, Note);

        await Tamper($"update casework.mt_events set data = {tampering} where stream_id = '{ticket.Id}'");

        var broken = await Assert.ThrowsAsync<EventUndecodableException>(() => AnotherNode().History(ticket));
        Assert.Contains(what, Assert.IsType<SealBrokenException>(broken.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_a_ciphertext_from_another_event()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Noted("first", "phone"), new TicketEvent.Noted("second", "phone"));

        await Tamper($"""
            update casework.mt_events e set data = other.data from casework.mt_events other
            where e.stream_id = '{ticket.Id}' and other.stream_id = e.stream_id and e.version = 1 and other.version = 2
            """);

        var broken = await Assert.ThrowsAsync<EventUndecodableException>(() => AnotherNode().History(ticket));
        Assert.IsType<SealBrokenException>(broken.InnerException);
    }

    [Fact]
    public async Task Notices_a_data_key_moved_to_another_person()
    {
        var (ticket, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(ticket, new TicketEvent.Noted("mine", "phone"));
        await Node.Add(other, new TicketEvent.Noted("theirs", "phone"));

        await Tamper($"""
            update casework.subject_keys k set wrapped_key = o.wrapped_key from casework.subject_keys o
            where k.subject_id = '{ticket.Id}' and o.subject_id = '{other.Id}'
            """);

        await Assert.ThrowsAsync<SealBrokenException>(() => AnotherNode().History(ticket));
    }

    [Fact]
    public async Task Names_a_wrong_or_missing_key_encryption_key()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, Note);
        var another = KeyEncryptionKey.FromFile(Path.Combine(Directory.CreateTempSubdirectory("casework-key-").FullName, "kek"), createIfMissing: true);

        await Assert.ThrowsAsync<WrongKeyEncryptionKeyException>(() => AnotherNode(options => options with { Key = another }).History(ticket));
        await Assert.ThrowsAsync<WrongKeyEncryptionKeyException>(() => AnotherNode(options => options with { Key = null }).History(ticket));
        await Assert.ThrowsAsync<WrongKeyEncryptionKeyException>(() => AnotherNode(options => options with { Key = null }).Add(TicketLog.NewTicket(), Note));
    }

    [Fact]
    public async Task Leaves_ordinary_text_alone_that_looks_sealed()
    {
        var ticket = TicketLog.NewTicket();
        var looks = $"s1.{Guid.NewGuid():n}.casework.1.AAAA";
        await Node.Add(ticket, new TicketEvent.Noted("s1.text", looks));

        Assert.Equal(new TicketEvent.Noted("s1.text", looks), (await Node.History(ticket))[0].Event);
    }

    private Task<long> RowsHolding(string text) =>
        Database.Ask<long>($"select count(*) from casework.mt_events where mt_events::text like '%{text}%'");

    private Task<string?> Field(StreamKey ticket, string path) =>
        Database.Ask<string>($"select data #>> '{path}' from casework.mt_events where stream_id = '{ticket.Id}'");

    private Task Tamper(string statement) => Database.Execute($"set session_replication_role = replica; {statement}");
}
