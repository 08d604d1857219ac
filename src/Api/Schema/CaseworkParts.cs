using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.Projections;

namespace Casework.Api.Schema;

/// <summary>What answers the schema.</summary>
internal sealed record CaseworkParts(
    PathwayStream Pathways,
    PathwaySummaries Summaries,
    PathwayTimelines Timelines,
    PathwayDeadlines Deadlines,
    Freshness Freshness,
    Today Today,
    EventLog Log,
    LogFollower Follower);
