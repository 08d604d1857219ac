using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>What callers were told, looked up among the recorded commands; that these have their events is <see cref="CommandCheck"/>'s.</summary>
internal static class AcknowledgedCheck
{
    private const int Together = 10_000;

    public static async Task Run(NpgsqlDataSource database, IReadOnlyCollection<Acknowledged> acknowledged, Violations found, CancellationToken cancel)
    {
        foreach (var some in acknowledged.Chunk(Together))
        {
            await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
            batch.Add("""
                select told.id, told.position, c.position
                  from unnest($1::uuid[], $2::bigint[]) told (id, position) left join casework.commands c on c.command_id = told.id
                 where c.command_id is null or c.position <> told.position
                """,
                some.Select(told => told.CommandId).ToArray(), some.Select(told => told.Position).ToArray());
            await using var reader = await batch.Read(cancel);
            while (await reader.ReadAsync(cancel))
            {
                found.Add(await reader.IsDBNullAsync(2, cancel)
                    ? new Violation(Invariant.AcknowledgedIsDurable, "The command was acknowledged and is not recorded.", Command: reader.GetGuid(0))
                    : new Violation(Invariant.Once, $"The command's caller was told position {reader.GetInt64(1)}, and it is recorded at {reader.GetInt64(2)}.", reader.GetInt64(2), Command: reader.GetGuid(0)));
            }
        }
    }
}
