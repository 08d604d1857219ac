using Casework.Api.Commands;
using Casework.Api.HealthFiles;
using Casework.Api.Pathways;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.Projections;

namespace Casework.Api.Schema;

/// <summary>What answers the schema.</summary>
internal sealed record CaseworkParts(
    PathwayStream Pathways,
    HealthFileStream HealthFiles,
    PathwaySummaries Summaries,
    PathwayTimelines Timelines,
    PathwayDeadlines Deadlines,
    Caseloads Caseloads,
    DuplicateKeys DuplicateKeys,
    PathwaySkills Skills,
    RightsInformationCoverage RightsInformation,
    Freshness Freshness,
    Today Today,
    EventLog Log,
    LogFollower Follower);
