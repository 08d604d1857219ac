using System.Diagnostics;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Attacks;

namespace Casework.GraphQL.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class TracingOperations : IDisposable
{
    private const string Canary = "Nadia-Canary-1990";
    private readonly List<Activity> _heard = [];
    private readonly ActivityListener _listener;
    private readonly SchemaExecutor _server = ObservedSchema.Server(new ExecutionOptions());

    public TracingOperations()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Casework.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _heard.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Names_the_operation_and_its_resolvers()
    {
        await Ask("query People($name: String) { people(name: $name) { name friends { name } } }", Canary);

        var operation = Assert.Single(_heard, activity => activity.Parent is null);
        Assert.Equal("query People", operation.DisplayName);
        Assert.Equal("People", operation.GetTagItem("graphql.operation.name"));
        Assert.Equal("query", operation.GetTagItem("graphql.operation.type"));
        Assert.Matches("^[0-9a-f]{64}$", Assert.IsType<string>(operation.GetTagItem("graphql.document.hash")));
        Assert.True(Assert.IsType<double>(operation.GetTagItem("casework.graphql.cost")) > 2);
        var people = Assert.Single(_heard, activity => activity.DisplayName == "resolve Query.people");
        var friends = Assert.Single(_heard, activity => activity.DisplayName == "resolve Person.friends");
        Assert.Equal((operation, people, 2), (people.Parent, friends.Parent, friends.GetTagItem("casework.graphql.objects")));
    }

    [Fact]
    public async Task Leaves_the_callers_own_span_in_place()
    {
        using var own = new Activity("own").Start();

        await Ask("{ people { name } }", null);

        Assert.Same(own, Activity.Current);
        Assert.All(_heard, activity => Assert.Equal(own.TraceId, activity.TraceId));
    }

    [Fact]
    public async Task Says_what_failed_by_its_code()
    {
        await Ask("query Failing { fail }", null);

        var operation = Assert.Single(_heard, activity => activity.DisplayName == "query Failing");
        Assert.Equal((ActivityStatusCode.Error, "REFUSED"), (operation.Status, operation.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Holds_no_value_of_a_request()
    {
        await Ask("query People($name: String) { people(name: $name) { name } }", Canary);
        await Ask($"{{ people(name: \"{Canary}\") {{ name }} }}", null);
        await Ask("query Wrong($name: Int) { people(name: $name) { name } }", Canary);

        Assert.NotEmpty(_heard);
        foreach (var activity in _heard)
        {
            var said = $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events)} {string.Join(' ', activity.Baggage)}";
            Assert.DoesNotContain(Canary, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Makes_nothing_while_nobody_listens()
    {
        _listener.Dispose();

        await Ask("{ people { name } }", null);

        Assert.Empty(_heard);
    }

    private async Task Ask(string query, string? name)
    {
        var request = new GraphQLRequest(query) { Variables = JsonSerializer.SerializeToElement(new { name }) };
        using var response = await _server.Execute(request);
    }
}
