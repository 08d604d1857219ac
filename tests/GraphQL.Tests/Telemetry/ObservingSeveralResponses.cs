using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Attacks;

namespace Casework.GraphQL.Tests.Telemetry;

/// <summary>Subscriptions, and operations that are answered in parts.</summary>
[Collection(Alone.Name)]
public sealed class ObservingSeveralResponses : IDisposable
{
    private const string Canary = "Nadia-Canary-1990";
    private readonly ConcurrentQueue<Activity> _heard = [];
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public ObservingSeveralResponses()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Casework.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _heard.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Casework.GraphQL")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Heard(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Heard(instrument, value, tags));
        _meters.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task Has_a_span_for_the_subscription_and_one_for_each_event_within_it()
    {
        using var own = new Activity("own").Start();
        Assert.Equal(2, (await Ask("subscription Said($name: String) { said(name: $name) { name friends { name } } }")).Count);

        Assert.Same(own, Activity.Current);
        var subscribed = Assert.Single(_heard, activity => activity.DisplayName == "subscription Said");
        var events = _heard.Where(activity => activity.DisplayName == "event Said").ToList();
        Assert.Equal(2, events.Count);
        Assert.All(events, activity => Assert.Equal((subscribed.SpanId, "subscription", "Said"), (activity.ParentSpanId, activity.GetTagItem("graphql.operation.type"), activity.GetTagItem("graphql.operation.name"))));
        Assert.Equal(events.Select(activity => activity.SpanId), _heard.Where(activity => activity.DisplayName == "resolve Person.friends").Select(activity => activity.ParentSpanId));
        Assert.Equal("graphql.operation.name=Said graphql.operation.type=subscription", Assert.Single(Of("casework.graphql.operation.duration")));
        Assert.Equal(["graphql.operation.name=Said", "graphql.operation.name=Said"], Of("casework.graphql.event.duration"));
        Assert.Empty(Of("casework.graphql.operation.errors"));
    }

    [Fact]
    public async Task Counts_what_fails_in_an_event()
    {
        await Ask("subscription Said { said { name fail } }");

        Assert.All(_heard.Where(activity => activity.DisplayName == "event Said"), activity => Assert.Equal((ActivityStatusCode.Error, "REFUSED"), (activity.Status, activity.GetTagItem("error.type"))));
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(_heard, activity => activity.DisplayName == "subscription Said").Status);
        Assert.Equal(["graphql.operation.name=Said code=REFUSED", "graphql.operation.name=Said code=REFUSED"], Of("casework.graphql.operation.errors"));
    }

    [Fact]
    public async Task Says_why_there_is_no_subscription()
    {
        await Ask("subscription None { none { name } }");

        Assert.Equal("NOT_NOW", Assert.Single(_heard).GetTagItem("error.type"));
        Assert.Equal("graphql.operation.name=None code=NOT_NOW", Assert.Single(Of("casework.graphql.operation.errors")));
        Assert.Empty(Of("casework.graphql.event.duration"));
    }

    [Fact]
    public async Task Has_one_span_over_all_parts_of_an_operation()
    {
        using var own = new Activity("own").Start();
        Assert.True((await Ask("query Parts($name: String) { people(name: $name) { name ... @defer { friends { name } fail } } }")).Count > 1);

        Assert.Same(own, Activity.Current);
        var operation = Assert.Single(_heard, activity => activity.DisplayName == "query Parts");
        Assert.Equal((ActivityStatusCode.Error, "REFUSED"), (operation.Status, operation.GetTagItem("error.type")));
        Assert.Equal(own.SpanId, operation.ParentSpanId);
        Assert.Equal(operation.SpanId, Assert.Single(_heard, activity => activity.DisplayName == "resolve Person.friends").ParentSpanId);
        Assert.Equal("graphql.operation.name=Parts graphql.operation.type=query", Assert.Single(Of("casework.graphql.operation.duration")));
        Assert.Equal(2, Of("casework.graphql.operation.errors").Count);
    }

    [Fact]
    public async Task Has_a_span_where_nothing_turned_out_to_be_left_for_later()
    {
        Assert.Single(await Ask("query Whole { people { name @skip(if: true) } ... @defer(if: false) { title } }"));

        Assert.Single(_heard, activity => activity.DisplayName == "query Whole");
        Assert.Single(Of("casework.graphql.operation.duration"));
    }

    [Fact]
    public async Task Holds_no_value_of_a_request()
    {
        await Ask("subscription Said($name: String) { said(name: $name) { name friends { name } fail } }");
        await Ask($"subscription {{ said(name: \"{Canary}\") {{ name }} }}");
        await Ask($"query Parts {{ people(name: \"{Canary}\") {{ name ... @defer(label: \"{Canary}\") {{ friends {{ name }} fail }} }} }}");
        await Ask("query Listed($name: String) { people(name: $name) @stream { name } }");

        Assert.NotEmpty(_heard);
        Assert.All(_heard, activity => Assert.DoesNotContain(
            Canary, $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events)} {string.Join(' ', activity.Baggage)}", StringComparison.Ordinal));
        Assert.All(_measured, one => Assert.DoesNotContain(Canary, one.Tags, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("subscription { said { friends { friends { name } } } }", "COST_LIMIT_EXCEEDED")]
    [InlineData("subscription { said { name } }", null)]
    [InlineData("{ people { ... @defer { friends { friends { name } } } } }", "COST_LIMIT_EXCEEDED")]
    public async Task Is_limited_by_the_cost_of_an_event_and_of_all_parts(string query, string? code)
    {
        var responses = await Ask(query, new ExecutionOptions { MaxCost = 50 });

        Assert.Equal(code, responses[0].FirstOrDefault());
        Assert.Equal(code is null ? 0 : 1, Of("casework.graphql.operation.refusals").Count);
    }

    /// <returns>The codes of the errors of each response.</returns>
    private static async Task<List<string[]>> Ask(string query, ExecutionOptions? options = null)
    {
        var request = new GraphQLRequest(query) { Variables = JsonSerializer.SerializeToElement(new { name = Canary }) };
        var stream = await ObservedSchema.Server(options ?? new ExecutionOptions()).Stream(request);
        var responses = new List<string[]>();
        if (stream.Single is { } single)
            Keep(single);
        await foreach (var response in stream.Responses ?? AsyncEnumerable.Empty<GraphQLResponse>())
            Keep(response);
        return responses;

        void Keep(GraphQLResponse response)
        {
            using (response)
                responses.Add([.. response.Errors.Select(error => $"{error.Extensions!["code"]}")]);
        }
    }

    private List<string> Of(string instrument) => [.. _measured.Where(one => one.Instrument == instrument).Select(one => one.Tags)];

    private void Heard(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
