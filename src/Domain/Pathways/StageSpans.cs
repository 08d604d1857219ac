using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways;

/// <summary>The times of a pathway that lists over many pathways ask for.</summary>
public static class StageSpans
{
    /// <returns>Those that go on of a closed file ended with it; none for a pathway that was not opened.</returns>
    public static IEnumerable<StageSpan> Of(Pathway pathway)
    {
        if (pathway.CaseFile.Status is null)
            return [];

        var closed = pathway.CaseFile is { Status: PathwayStatus.Closed, StatusSince: var since } ? since : default(DateOnly?);
        return new[] { Receptions(pathway), Waitlists(pathway), Schools(pathway), Recognitions(pathway), Employments(pathway) }
            .SelectMany(spans => spans)
            .Select(span => span.Until is null && closed is { } end ? span with { Until = CalendarEnd(span.Since, end) } : span);
    }

    private static DateOnly CalendarEnd(DateOnly since, DateOnly end) => end < since ? since : end;

    private static List<StageSpan> Receptions(Pathway pathway)
    {
        var spans = new List<StageSpan>();
        foreach (var entry in pathway.Entries)
        {
            if (entry.Event is not (ArrivalEvent.FirstReceptionEntered or ArrivalEvent.FirstReceptionLeft))
                continue;
            if (spans is [.., { Until: null } last])
                spans[^1] = last with { Until = entry.EffectiveOn };
            if (entry.Event is ArrivalEvent.FirstReceptionEntered entered)
                spans.Add(new(SpanKind.Reception, entry.Id, entry.EffectiveOn, Until: null, entered.Facility));
        }

        return spans;
    }

    private static List<StageSpan> Waitlists(Pathway pathway)
    {
        var spans = new List<StageSpan>();
        foreach (var entry in pathway.Entries)
        {
            var named = entry.Event switch
            {
                LanguageEvent.WaitlistJoined e => e.CourseType,
                LanguageEvent.CourseEnrolled e => e.CourseType,
                _ => default(CourseType?),
            };
            if (named is not { } type)
                continue;

            var joined = entry.Event is LanguageEvent.WaitlistJoined;
            var open = spans.FindIndex(span => span.Until is null && span.Subject == $"{type}");
            if (!joined && open >= 0)
                spans[open] = spans[open] with { Until = entry.EffectiveOn };
            else if (joined && open < 0)
                spans.Add(new(SpanKind.CourseWaitlist, entry.Id, entry.EffectiveOn, Until: null, $"{type}"));
        }

        return spans;
    }

    private static IEnumerable<StageSpan> Schools(Pathway pathway) =>
        from place in pathway.Schooling.Places.Values
        where place.RequestedOn is not null
        orderby place.Id
        select new StageSpan(SpanKind.SchoolPlaceWanted, place.Id, place.RequestedOn!.Value, place.EnrolledOn ?? place.EndedOn, $"{place.Kind}");

    private static IEnumerable<StageSpan> Recognitions(Pathway pathway) =>
        from procedure in pathway.Recognition.Procedures.Values
        where procedure.Application is not null
        orderby procedure.Id
        select new StageSpan(
            SpanKind.Recognition, procedure.Id, procedure.Application!.FiledOn,
            procedure.IsOpen ? null : procedure.SettledOn, procedure.Application.ReferenceOccupation);

    private static IEnumerable<StageSpan> Employments(Pathway pathway) =>
        from spell in pathway.Work.Spells.Values
        where spell.IsPaidWork
        orderby spell.Id
        select new StageSpan(SpanKind.Employment, spell.Id, spell.StartedOn!.Value, spell.EndedOn, $"{spell.Kind}");
}
