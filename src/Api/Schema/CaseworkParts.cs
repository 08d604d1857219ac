using Casework.Api.Commands;
using Casework.Api.HealthFiles;
using Casework.Api.Notices;
using Casework.Api.Pathways;
using Casework.Api.Releases;
using Casework.Api.Staffing;
using Casework.Api.Surveys;
using Casework.Api.Transfers;
using Casework.Api.Transparency;
using Casework.EventStore.Following;
using Casework.EventStore.ReadLog;
using Casework.EventStore;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Schema;

/// <summary>What answers the schema.</summary>
internal sealed record CaseworkParts(
    PathwayStream Pathways,
    HealthFileStream HealthFiles,
    TransferStream Transfers,
    StaffStream Staff,
    NoticeStream NoticeStreams,
    DeadlineNotices Notices,
    PathwaySummaries Summaries,
    PathwayTimelines Timelines,
    PathwayDeadlines Deadlines,
    PathwaySpans Spans,
    Caseloads Caseloads,
    DuplicateKeys DuplicateKeys,
    CorrectedEntries CorrectedEntries,
    PathwaySkills Skills,
    RightsInformationCoverage RightsInformation,
    PathwayMatches Matches,
    InterpreterBookingRows Bookings,
    InterpretingDemand InterpretingDemand,
    CouncilReleases CouncilReleases,
    ReleaseStream Releases,
    SurveyStream Surveys,
    Cursors Cursors,
    KeyHash Hash,
    Freshness Freshness,
    Today Today,
    ReadLogReader ReadLog,
    EventLog Log,
    SignedLog SignedLog,
    LogFollower Follower);
