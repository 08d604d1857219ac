using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.Api.Administration;
using Casework.Api.Commands;
using Casework.Api.Messaging;
using Casework.Api.Staffing;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Rules;
using Casework.Domain.Staffing;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Casework.Projections;

namespace Casework.Api.Notices;

/// <summary>
/// The event log as far as notices go. A message that was scheduled with a clock comes due: whoever is to know on that day is
/// given a notice. A message that comes again finds the notices given, on whichever node.
/// </summary>
/// <param name="recorded">Told after each notice, so that the read models of this node follow at once.</param>
internal sealed class NoticeStream(EventLog log, StaffStream staff, RuleBook rules, Action recorded)
{
    /// <summary>What the messages to ourselves are addressed to.</summary>
    public const string Destination = "notices";

    public static EventSubscription Subscription { get; } = new(Destination, DeadlineEscalations.Types.ToHashSet(StringComparer.Ordinal));

    public IMessageDestination AsDestination() => new InProcess(Destination, new Dictionary<string, Func<DueMessage, CancellationToken, Task>>
    {
        [DeadlineEscalations.ThreeQuartersOver] = (message, cancel) => Give(message, NoticeLevel.ThreeQuartersOver, cancel),
        [DeadlineEscalations.Missed] = (message, cancel) => Give(message, NoticeLevel.Missed, cancel),
    });

    /// <summary>Whether somebody is told of anything: who works on cases, and who watches over data protection.</summary>
    public static bool IsAddressed(Caller caller, string municipality) =>
        Policy.MayList(caller, municipality) || (caller.Role is Role.DataProtectionOfficer && Policy.MayReviewEmergencies(caller, municipality));

    /// <summary>What tells of an access in an emergency at once, to be recorded with it.</summary>
    public static IReadOnlyList<StreamAppend> OfEmergencyAccess(string municipality, Guid pathway, GlassEvent.GlassBroken broken, string? caseworker, Staff staff, DateOnly day) =>
    [
        .. from addressee in NoticeAddressee.OfEmergencyAccess(caseworker, broken.By, staff, day)
           let given = new NoticeEvent.NoticeGiven(
               pathway, StageName.Arrival, broken.AccessId, DeadlineKind.EmergencyAccessReview, broken.ReviewDueOn, NoticeLevel.Begun, addressee.Caseworker, addressee.Reason, addressee.InPlaceOf)
           select new StreamAppend(Projections.Notices.Of(municipality, given), NoticeEvent.StreamType, ExpectedVersion: 0, [new(given, day)]),
    ];

    /// <summary>Acknowledges a notice for a caseworker.</summary>
    /// <param name="standsInFor">The caseworkers whose work the one who acknowledges does today.</param>
    public async Task<Transacted<Notice, Rejection>> Acknowledge(
        string municipality, CommandMeta meta, long? expectedVersion, AcknowledgeNotice command, IReadOnlyCollection<string> standsInFor, CancellationToken cancel)
    {
        var outcome = await log.Transact(
            Projections.Notices.Aggregate, new StreamKey(municipality, command.NoticeId), meta, expectedVersion,
            notice => command.Decide(notice, meta.Actor, standsInFor).On(command.EffectiveOn), cancel);
        recorded();
        return outcome;
    }

    private async Task Give(DueMessage message, NoticeLevel level, CancellationToken cancel)
    {
        var about = JsonSerializer.Deserialize<DeadlineMessage>(message.Payload, DeadlineMessage.Json)!;
        var pathway = (await log.Read(Projections.Pathways.Aggregate, message.Stream, null, cancel)).State.State;
        var clock = DeadlineBoard.Of(pathway, rules)
            .FirstOrDefault(clock => clock.IsRunning && clock.DueOn == about.DueOn && clock.Kind == about.Kind && clock.About.Id == about.AboutId && clock.About.Stage == about.Stage);
        // Stopped, moved or met since.
        if (clock is null)
            return;

        var day = Today.Of(message.DueAt);
        var known = (await staff.Read(message.Stream.Tenant, cancel)).State.State;
        var addressees = pathway.Glass.Find(about.AboutId) is { } glass
            ? NoticeAddressee.OfEmergencyAccess(pathway.CaseFile.Caseworker, glass.By, known, day)
            : NoticeAddressee.Of(pathway.CaseFile.Caseworker, level, known, day);
        foreach (var addressee in addressees)
        {
            var given = new NoticeEvent.NoticeGiven(
                message.Stream.Id, about.Stage, about.AboutId, about.Kind, about.DueOn, level, addressee.Caseworker, addressee.Reason, addressee.InPlaceOf);
            var stream = Projections.Notices.Of(message.Stream.Tenant, given);
            // The same for every delivery, whatever has become of the addressee meanwhile.
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{nameof(GiveNotice)} {stream}"));
            var meta = new CommandMeta(Uuid8.Of($"{message.Id} {stream.Id}"), hash, Doer.Program.Actor, Doer.Program.Role, Doer.Program.Purpose, CausationId: message.CommandId.ToString());
            await log.Transact(Projections.Notices.Aggregate, stream, meta, null, notice => new GiveNotice(given).Decide(notice).On(day), cancel);
            recorded();
        }
    }
}
