using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Residence;

/// <summary>What work the residence status of a day permits, under the rules of that day.</summary>
public static class WorkPermission
{
    public const string StatusTopic = "residence.statuses";
    public const string WaitingTopic = "residence.asylum-work";
    public const string WorkTopic = "work.permission";

    // A certificate that lets the status before it go on.
    private const string Former = "Former";

    public static bool IsStatus(string? code, RuleBook rules, DateOnly on) => code is not null && rules.At(StatusTopic, on)?.Values.ContainsKey(code) is true;

    public static WorkPermissionAnswer On(Pathway pathway, DateOnly day, RuleBook rules)
    {
        if (pathway.Residence.StatusOn(day) is not { Code: { } code } status || rules.At(StatusTopic, day) is not { } rule || !rule.Values.ContainsKey(code))
            return new(null);

        var basis = rule.Texts(code)[0] is Former ? BeforeFiction(pathway.Residence, status, rule) : status;
        if (basis?.Code is not { } answers)
            return new(null, code, rule.Texts(code)[1], status.ValidUntil, RuleSet: rule.Id);

        var (kind, paragraph) = (Enum.Parse<WorkPermissionKind>(rule.Texts(answers)[0]), rule.Texts(answers)[1]);
        var waiting = WaitingUntil(pathway, answers, day, rules);
        return new(
            status.IsValidOn(day) && !(day < waiting) ? kind : WorkPermissionKind.Forbidden,
            answers,
            paragraph,
            status.ValidUntil,
            day < waiting ? waiting : null,
            rule.Id);
    }

    /// <returns>Whether a spell that begins on the day is covered; null when that cannot be told.</returns>
    public static bool? Covers(Pathway pathway, WorkEvent.SpellStarted spell, DateOnly day, RuleBook rules)
    {
        if (rules.At(WorkTopic, day) is not { } rule || On(pathway, day, rules).Kind is not { } kind)
            return null;

        return rule.Texts("withoutPermission").Contains($"{spell.Kind}")
            || pathway.Residence.Permits.Exists(permit => permit.Covers(spell.SpellId, spell.HoursPerWeek, day))
            || kind is WorkPermissionKind.Free
            || (kind is WorkPermissionKind.EmploymentFree && spell.Kind is not SpellKind.SelfEmployment)
            || (kind is WorkPermissionKind.LimitedHours && HoursOn(pathway.Work, spell, day) <= rule.Number("sideJobHoursAtMost"));
    }

    private static ResidenceStatus? BeforeFiction(ResidenceStage residence, ResidenceStatus fiction, RuleSet rule) =>
        residence.Statuses.FindLast(status =>
            status.ValidFrom <= fiction.ValidFrom && status.Code is { } code && rule.Values.ContainsKey(code) && rule.Texts(code)[0] is not Former);

    private static DateOnly? WaitingUntil(Pathway pathway, string code, DateOnly day, RuleBook rules)
    {
        if (rules.At(WaitingTopic, day) is not { } rule || !rule.Texts("waitingStatuses").Contains(code))
            return null;

        var since = pathway.Residence.Statuses.Find(status => status.Code == code)!.ValidFrom;
        return since.LaterByMonths(rule.Number(LivesInFacility(pathway, day) ? "monthsInFacility" : "monthsOutside"));
    }

    private static bool LivesInFacility(Pathway pathway, DateOnly day) =>
        pathway.Entries.FindLast(entry => entry.EffectiveOn <= day && entry.Event is ArrivalEvent.FirstReceptionEntered or ArrivalEvent.FirstReceptionLeft)?.Event
            is ArrivalEvent.FirstReceptionEntered;

    private static decimal HoursOn(WorkStage work, WorkEvent.SpellStarted spell, DateOnly day) =>
        spell.HoursPerWeek + work.Spells.Values.Where(other => other.Id != spell.SpellId && other.StartedOn <= day && other.ReachesInto(day)).Sum(other => other.HoursPerWeek);
}
