using Casework.Api.Codes;
using Casework.Api.Commands;
using Casework.Api.HealthFiles;
using Casework.Api.Pathways;
using Casework.Api.Processing;
using Casework.Api.Schema;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Protection;
using Casework.EventStore;
using Casework.EventStore.ReadLog;
using Casework.Projections;

namespace Casework.Api.Rights;

/// <summary>Gathers what is known of a person: from the log itself, as it stands.</summary>
internal sealed class AccessReports(PathwayStream pathways, HealthFileStream healthFiles, ReadLogReader reads, CodeLists codes, Today today, TimeProvider clock)
{
    private const int MostReads = 10_000;

    /// <param name="withProtectedFiles">Not for what somebody opens on a screen, which others may force them to show.</param>
    /// <returns>Null when there is no such pathway.</returns>
    public async Task<AccessReport?> Of(StreamKey pathway, LabelLanguage language, bool withProtectedFiles, CancellationToken cancel)
    {
        var history = (await pathways.Read(pathway, cancel)).State;
        if (history.State.CaseFile.Status is null)
            return null;

        var values = new FactValues(codes, language);
        var health = withProtectedFiles ? (await healthFiles.Read(pathway, cancel)).State.State : null;
        var looked = await reads.OfPathway(pathway.Tenant, pathway.Id, new ReadLogRange(null, null, null, MostReads), cancel);
        return new AccessReport(
            language,
            DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            pathway.Tenant,
            GlobalId.Of("Pathway", pathway.Id),
            withProtectedFiles,
            history.State.Latest<ArrivalEvent.PathwayOpened>(DateOnly.MaxValue) is { } opened ? values.Of(opened) : [],
            [.. history.Log.Where(entry => withProtectedFiles || entry.Event is not NeedEvent).Select(entry => Fact(entry, history, values, language))],
            [.. (health?.Log ?? []).Select(entry => Fact(entry, health!, values, language))],
            Recipients(history.State, language),
            ProcessingRecord.Purposes,
            Retention(history.State, language),
            [.. looked.Where(read => read.Entry.Decision is ReadDecision.Shown or ReadDecision.Emergency).Select(read => new ReportRead(read.Entry.At, read.Entry.Purpose, Code("ReadChannel", read.Entry.Channel, language)))]);
    }

    private static ReportFact Fact(Entry entry, PathwayHistory history, FactValues values, LabelLanguage language)
    {
        var type = PathwayEvents.StoredNames.Single(stored => stored.Type == entry.Event.GetType()).Name;
        var stands = history.Entries.Exists(counts => counts.Id == entry.Id) || entry.Event is Domain.Pathways.Corrections.CorrectionEvent;
        return new ReportFact(type, Labels.OfTheHouse.Facts[type].In(language), entry.EffectiveOn, entry.RecordedAt, values.Of(entry.Event), Superseded: !stands);
    }

    private static ReportFact Fact(HealthEntry entry, HealthFile file, FactValues values, LabelLanguage language)
    {
        var type = HealthEvent.StoredNames.Single(stored => stored.Type == entry.Event.GetType()).Name;
        return new ReportFact(
            type, Labels.OfTheHouse.HealthFacts[type].In(language), entry.EffectiveOn, entry.RecordedAt, values.Of(entry.Event), Superseded: !file.Entries.Exists(counts => counts.Id == entry.Id));
    }

    private List<ReportRecipient> Recipients(Pathway state, LabelLanguage language) =>
    [
        .. state.Entries.Where(entry => entry.Event is ProtectionEvent.DisclosureMade)
            .Select(entry => (entry.EffectiveOn, Made: (ProtectionEvent.DisclosureMade)entry.Event))
            .Select(disclosure => new ReportRecipient(
                Code("RecipientKind", disclosure.Made.RecipientKind, language), disclosure.Made.Recipient.Value ?? "", disclosure.EffectiveOn,
                Code("DisclosureBasis", disclosure.Made.Basis, language), Codes("DisclosedField", disclosure.Made.Fields, language))),
        .. state.Transfers.All
            .Select(transfer => new ReportRecipient(
                Code("TransferDirection", transfer.Direction, language), transfer.Municipality, transfer.RequestedOn,
                string.Join(", ", transfer.Fields.Select(field => Code("DisclosureBasis", field.Basis, language)).Distinct()),
                Codes("DisclosedField", transfer.Fields.Select(field => field.Field), language))),
    ];

    private string Retention(Pathway state, LabelLanguage language)
    {
        if (RetentionPeriod.Of(state, pathways.Rules) is { } period)
        {
            return new Label(
                $"Bis {period.EndsOn:yyyy-MM-dd}, wenn nichts anderes sie festhält (Regel {period.RuleSet}).",
                $"Until {period.EndsOn:yyyy-MM-dd}, unless something else holds them (rule {period.RuleSet}).").In(language);
        }

        var rule = pathways.Rules.At(RetentionPeriod.Topic, today.Date);
        return new Label(
            $"Solange der Fall geführt wird. Nach Wegzug ins Ausland oder Tod gelten die Jahre der Regel {rule?.Id ?? RetentionPeriod.Topic}, gezählt ab dem Ende des Quartals, in dem der Fall geschlossen wurde.",
            $"As long as the case is kept. After leaving the country or death the years of rule {rule?.Id ?? RetentionPeriod.Topic} hold, counted from the end of the quarter in which the case was closed.").In(language);
    }

    private string Codes<T>(string list, IEnumerable<T> values, LabelLanguage language) where T : struct, Enum =>
        string.Join(", ", values.Select(value => Code(list, value, language)));

    private string Code<T>(string list, T value, LabelLanguage language) where T : struct, Enum
    {
        var code = CodeName.Of(value);
        return codes.Text(list, code)?.In(language) ?? code;
    }
}
