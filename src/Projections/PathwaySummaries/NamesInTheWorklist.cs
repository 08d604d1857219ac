using Npgsql;

namespace Casework.Projections;

/// <summary>Takes names out of the worklist, what was made of them out of the search for doubles, and special needs out of the worklist's marks. Part of an erasure, after the person's keys are destroyed.</summary>
public sealed class NamesInTheWorklist(NpgsqlDataSource database)
{
    /// <returns>False when the worklist does not show the pathway.</returns>
    public async Task<bool> Erase(string tenant, Guid pathwayId, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new("select set_config('casework.tenant', $1, true)") { Parameters = { new() { Value = tenant } } });
        var erase = new NpgsqlBatchCommand("update casework.pathway_summaries set family_name = null, given_name = null where tenant_id = $1 and id = $2")
        {
            Parameters = { new() { Value = tenant }, new() { Value = pathwayId } },
        };
        batch.BatchCommands.Add(erase);
        batch.BatchCommands.Add(new("delete from casework.duplicate_keys where tenant_id = $1 and pathway_id = $2")
        {
            Parameters = { new() { Value = tenant }, new() { Value = pathwayId } },
        });
        // Those below zero are needs.
        batch.BatchCommands.Add(new("delete from casework.pathway_marks where tenant_id = $1 and pathway_id = $2 and mark < 0")
        {
            Parameters = { new() { Value = tenant }, new() { Value = pathwayId } },
        });
        await batch.ExecuteNonQueryAsync(cancel);
        return erase.RecordsAffected == 1;
    }
}
