using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Casework.Projections.Questions;

namespace Casework.Projections.Tests.Questions;

/// <summary>What the public schema lets clients ask, the read models can answer.</summary>
public partial class KeepingTheContract
{
    private static readonly string Schema = Read();

    [Fact]
    public void Filters_and_orders_the_worklist() => Offers(PathwaySummaries.Model, "PathwaySummary", atLeast: 13);

    [Fact]
    public void Filters_and_orders_the_deadlines() => Offers(PathwayDeadlines.Model, "Deadline", atLeast: 7);

    [Fact]
    public void Filters_and_orders_the_audit_trail() => Offers(PathwayTimelines.Model, "TimelineEntry", atLeast: 8);

    [Fact]
    public void Filters_and_orders_bookings_of_interpreters() => Offers(InterpreterBookingRows.Model, "InterpreterBooking", atLeast: 4);

    [Fact]
    public void Knows_every_operator()
    {
        var inputs = OperationInputs().Matches(Schema).Select(match => match.Groups[1].Value).ToList();

        Assert.True(inputs.Count >= 8);
        Assert.All(inputs.SelectMany(FieldsOf).Distinct(), name => Assert.True(Enum.TryParse<Operator>(name, ignoreCase: true, out _), name));
    }

    private static void Offers<TRow>(ReadModel<TRow> model, string type, int atLeast)
    {
        var (filters, orders) = (FieldsOf($"{type}FilterInput").ToList(), FieldsOf($"{type}SortInput").ToList());

        Assert.True(filters.Count >= atLeast && orders.Count >= atLeast, $"{filters.Count} filters, {orders.Count} orders");
        Assert.All(filters, name => Assert.Equal(name, model.Filterable(name).Name));
        Assert.All(orders, name => Assert.Equal(name, model.Orderable(name).Name));
    }

    private static IEnumerable<string> FieldsOf(string input)
    {
        var body = Regex.Match(Schema, $@"^input {input} {{\n(.*?)^}}", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return FieldNames().Matches(body).Select(match => match.Groups[1].Value).Where(name => name is not "and" and not "or");
    }

    private static string Read([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "casework.graphql"));

    [GeneratedRegex(@"^  (\w+):", RegexOptions.Multiline)]
    private static partial Regex FieldNames();

    [GeneratedRegex(@"^input (\w+OperationFilterInput)", RegexOptions.Multiline)]
    private static partial Regex OperationInputs();
}
