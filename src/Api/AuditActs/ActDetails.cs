using System.Globalization;
using Casework.Api.Codes;
using Casework.Api.Exports;
using Casework.Domain.Administration;
using Casework.Domain.Releases;
using Casework.Domain.Staffing;
using Casework.Domain.Surveys;
using Says = Casework.Api.AuditActs.ActDetailName;

namespace Casework.Api.AuditActs;

/// <summary>What is recorded of acts on no pathway: on what, never with which content.</summary>
internal static class ActDetails
{
    public static IReadOnlyList<ActDetail> Of(object @event) => [.. Pairs(@event).Where(pair => pair.Value is not null).Select(pair => new ActDetail(pair.Name, pair.Value!))];

    private static IEnumerable<(ActDetailName Name, string? Value)> Pairs(object @event) => @event switch
    {
        StaffEvent.TeamFounded e => [(Says.Team, $"{e.TeamId}"), (Says.TeamName, e.Name)],
        StaffEvent.TeamRenamed e => [(Says.Team, $"{e.TeamId}"), (Says.TeamName, e.Name)],
        StaffEvent.TeamClosed e => [(Says.Team, $"{e.TeamId}")],
        StaffEvent.TeamMemberAdded e => [(Says.Team, $"{e.TeamId}"), (Says.Caseworker, e.Caseworker)],
        StaffEvent.TeamMemberRemoved e => [(Says.Team, $"{e.TeamId}"), (Says.Caseworker, e.Caseworker)],
        StaffEvent.TeamLeadNamed e => [(Says.Team, $"{e.TeamId}"), (Says.Caseworker, e.Caseworker)],
        StaffEvent.DeputyNamed e => [(Says.Deputyship, $"{e.DeputyshipId}"), (Says.Caseworker, e.Caseworker), (Says.Deputy, e.Deputy), (Says.From, Say(e.From)), (Says.Until, Say(e.Until))],
        StaffEvent.DeputyEnded e => [(Says.Deputyship, $"{e.DeputyshipId}")],
        StaffEvent.SessionsEnded e => [(Says.Subject, e.Subject)],
        ReleaseEvent.ReleasePrepared e => [(Says.ReleaseSchema, e.Schema), (Says.ReleaseTable, CodeName.Of(e.Table)), (Says.Period, e.Period), (Says.LogSize, Say(e.LogSize))],
        ReleaseEvent.ReleasePublished e => [(Says.ReleaseSchema, e.Schema), (Says.ReleaseTable, CodeName.Of(e.Table)), (Says.Period, e.Period)],
        SurveyEvent.SurveyImported e => [(Says.Entries, Say(e.Values.Count))],
        SurveyEvent.SurveyWaveWithdrawn e => [(Says.Period, Say(e.Wave))],
        AdministrationEvent.AuditExported e => [(Says.Format, CodeName.Of(e.Format)), (Says.From, Say(e.From)), (Says.Until, Say(e.To)), (Says.After, e.After == 0 ? null : Say(e.After)), (Says.Through, Say(e.Through))],
        AdministrationEvent.RetentionRunDone e => [(Says.LookedAt, Say(e.LookedAt)), (Says.Due, Say(e.Due)), (Says.Proposed, Say(e.Proposed))],
        AdministrationEvent.ReadLogPruned e => [(Says.Before, Say(e.Before)), (Says.RuleSet, e.RuleSet), (Says.Entries, Say(e.Entries)), (Says.Kept, Say(e.Kept))],
        AdministrationEvent.KeyEncryptionKeyRotated e => [(Says.Key, e.KeyId), (Says.Wrapped, Say(e.Wrapped))],
        AdministrationEvent.SigningKeyRotated e => [(Says.Key, e.Key)],
        AdministrationEvent.ReadModelRebuilt e => [(Says.ReadModel, e.ReadModel), (Says.Version, Say(e.Version)), (Says.Through, Say(e.Through))],
        AdministrationEvent.PathwaysArchived e => [(Says.LookedAt, Say(e.LookedAt)), (Says.Archived, Say(e.Archived)), (Says.Entries, Say(e.Entries))],
        AdministrationEvent.SchemaMigrated e => [(Says.From, e.First), (Says.Until, e.Last)],
        _ => [],
    };

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Say(DateTimeOffset? instant) => instant is { } given ? AuditLine.Instant(given) : null;

    private static string Say(long number) => number.ToString(CultureInfo.InvariantCulture);
}
