using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>
/// Every message that waits was sent by a recorded command, to a stream that exists, about something the command recorded. What was
/// delivered leaves no row: that nothing is gone without a delivery shows at the receiver.
/// </summary>
internal static class MessageCheck
{
    private const string Statement = """
        select tenant_id, stream_id, command_id, position, id, what
          from (select m.*,
                       case when c.command_id is null then 'no recorded command sent it'
                            when not exists (select from casework.mt_streams s where s.tenant_id = m.tenant_id and s.id = m.stream_id)
                              then 'its stream does not exist'
                            when m.position <> c.position and not (m.position > c.position - c.event_count and m.position < c.position)
                              then 'it is about a position that its command does not have'
                       end as what
                  from casework.messages m
                  left join casework.commands c on c.tenant_id = m.tenant_id and c.command_id = m.command_id) m
         where what is not null order by number limit 1001
        """;

    public static async Task Run(NpgsqlDataSource database, Violations found, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(Statement);
        await using var row = await batch.Read(cancel);
        while (await row.ReadAsync(cancel))
        {
            found.Add(new Violation(
                Invariant.MessagesArrive, $"Message {row.GetGuid(4)} waits, and {row.GetString(5)}.", row.GetInt64(3), new StreamKey(row.GetString(0), row.GetGuid(1)), row.GetGuid(2)));
        }
    }
}
