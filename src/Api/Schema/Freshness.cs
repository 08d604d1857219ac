using Casework.Api.Composition;
using Casework.EventStore.Projecting;
using Casework.GraphQL.Execution;

namespace Casework.Api.Schema;

/// <summary>Read your writes: a question that names a position waits, within bounds, until the read models are there.</summary>
internal sealed class Freshness(ProjectionRuntime projections, TimeSpan patience)
{
    public async ValueTask Wait(long? position, CancellationToken cancel)
    {
        if (position is { } wanted && !await Reaches(wanted, cancel))
        {
            throw new GraphQLException(
                "The read models have not reached that position in time. Ask again.", "POSITION_NOT_REACHED", new Dictionary<string, object?> { ["minPosition"] = wanted });
        }
    }

    /// <summary>Waits for a position, within bounds.</summary>
    /// <returns>Whether the read models are there.</returns>
    public Task<bool> Reaches(long position, CancellationToken cancel) => projections.WaitFor(ReadModels.Names, position, patience, cancel);
}
