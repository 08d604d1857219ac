using Casework.Projections.Questions;
using Casework.Testing;

namespace Casework.Projections.Tests.Questions;

/// <summary>The statements of the main questions, for review as text.</summary>
public class WritingSql
{
    private static readonly Guid Pathway = Guid.Parse("01900000-0000-7000-8000-00000000000a");

    [Fact]
    public void Of_the_worklist() => Matches(PathwaySummaries.Model, new PageRequest(First: 20), "worklist");

    [Fact]
    public void Of_the_next_page_by_name() => Matches(
        PathwaySummaries.Model,
        new PageRequest(
            First: 20,
            Where: new Filter.And(new Filter.Condition("status", Operator.In, new[] { "OPEN", "ACTIVE" }), new Filter.Condition("familyName", Operator.StartsWith, "Öz")),
            Order: [new("familyName")],
            CountTotal: true,
            Select: ["familyName", "givenName", "status"]),
        "worklist-by-name-next",
        after: ["Ahmadi", Pathway]);

    [Fact]
    public void Of_the_worklist_by_marks_of_some_caseworkers() => Matches(
        PathwaySummaries.Model,
        new PageRequest(
            First: 20,
            Where: new Filter.And(new Filter.Condition("caseworker", Operator.In, new[] { "ada", "ben" }), new Filter.Marked("id", 2), new Filter.Marked("id", -7)),
            Order: [new("nextDueOn")],
            Select: ["familyName"]),
        "worklist-by-marks");

    [Fact]
    public void Of_the_page_before_in_a_mixed_order() => Matches(
        PathwaySummaries.Model,
        new PageRequest(Last: 20, Order: [new("nextDueOn"), new("changedAt", Descending: true)], Select: ["id"]),
        "worklist-mixed-before",
        before: [null, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Pathway]);

    [Fact]
    public void Of_a_timeline_with_facts() => Matches(
        PathwayTimelines.Model,
        new PageRequest(Where: new Filter.Condition("pathwayId", Operator.Eq, Pathway)),
        "timeline");

    [Fact]
    public void Of_the_timelines_of_several() => Matches(
        PathwayTimelines.Model,
        new PageRequest(First: 5, Order: [new("effectiveOn"), new("recordedAt", Descending: true)], CountTotal: true, Select: ["type"]),
        "timelines-of-several",
        after: [new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc), 5L],
        owners: new Owners(PathwayTimelines.PathwayId, [Pathway]));

    [Fact]
    public void Of_the_audit_trail() => Matches(
        PathwayTimelines.Model,
        new PageRequest(
            Where: new Filter.And(
                new Filter.Condition("recordedAt", Operator.Gte, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
                new Filter.Or(new Filter.Condition("actor", Operator.Eq, "ada"), new Filter.Condition("ruleSet", Operator.Neq, "bqfg"), new Filter.Condition("actor", Operator.NContains, "_"))),
            Order: [new("position", Descending: true)],
            Select: ["type", "actor", "correctedBy"]),
        "audit-trail");

    [Fact]
    public void Of_the_deadlines_that_are_due() => Matches(
        PathwayDeadlines.Model,
        new PageRequest(
            Where: new Filter.And(new Filter.Condition("state", Operator.Eq, "RUNNING"), new Filter.Condition("dueOn", Operator.Lte, new DateOnly(2026, 1, 31)), new Filter.Condition("caseworker", Operator.Nin, new[] { "ben", null })),
            Order: [new("dueOn")]),
        "deadlines-due");

    private static void Matches<TRow>(ReadModel<TRow> model, PageRequest request, string file, object?[]? after = null, object?[]? before = null, Owners? owners = null)
    {
        var order = model.Ordered(request.Order);
        string? Cursor(object?[]? place) => place is null ? null : Worklist.Cursors.Write(Cursors.Scope(Worklist.Tenant, model.Name, order), order, place);
        var question = new PageQuestion<TRow>(model, Worklist.Tenant, request with { After = Cursor(after), Before = Cursor(before) }, Worklist.Cursors, owners);

        Snapshot.Matches(question.ToString(), $"Statements/{file}.sql");
    }
}
