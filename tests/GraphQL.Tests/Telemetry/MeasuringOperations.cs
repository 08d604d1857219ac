using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Attacks;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class MeasuringOperations : IDisposable
{
    private const string Canary = "Nadia-Canary-1990";
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = [];
    private readonly MeterListener _listener = new();

    public MeasuringOperations()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Casework.GraphQL")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Heard(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Heard(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Tells_time_and_cost_by_the_name_of_the_operation()
    {
        await Ask(ObservedSchema.Server(new ExecutionOptions()), "query People { people { name } }");

        Assert.True(Assert.Single(Of("casework.graphql.operation.duration")).Value > 0);
        Assert.True(Assert.Single(Of("casework.graphql.operation.cost")).Value > 2);
        Assert.Equal("graphql.operation.name=People graphql.operation.type=query", Of("casework.graphql.operation.duration").Single().Tags);
        Assert.Empty(Of("casework.graphql.operation.errors"));
    }

    [Fact]
    public async Task Counts_errors_and_refusals_by_their_code()
    {
        var server = ObservedSchema.Server(new ExecutionOptions());
        await Ask(server, "query Failing { fail }");
        await Ask(server, "{ nothing }");
        await Ask(server, "{");

        Assert.Equal("graphql.operation.name=Failing code=REFUSED", Assert.Single(Of("casework.graphql.operation.errors")).Tags);
        Assert.Equal(["code=GRAPHQL_VALIDATION_FAILED", "code=GRAPHQL_PARSE_FAILED"], Of("casework.graphql.operation.refusals").Select(one => one.Tags));
    }

    [Fact]
    public async Task Tells_apart_so_many_names_and_no_more()
    {
        var server = ObservedSchema.Server(new ExecutionOptions { NamesInMetrics = 3 });
        await Ask(server, "query Invalid { nothing }");
        for (var i = 0; i < 10; i++)
            await Ask(server, $"query Q{i} {{ title }}");
        await Ask(server, "query Q1 { title }");
        await Ask(server, "{ title }");

        var names = Of("casework.graphql.operation.duration").Select(one => one.Tags.Split(' ')[0].Split('=')[1]);
        Assert.Equal(["Q0", "Q1", "Q2", .. Enumerable.Repeat("other", 7), "Q1", "anonymous"], names);
    }

    [Fact]
    public async Task Counts_documents_kept_and_found()
    {
        var server = ObservedSchema.Server(new ExecutionOptions { CachedDocuments = 4 });
        for (var i = 0; i < 9; i++)
            await Ask(server, $"query Q{i} {{ title }}");
        await Ask(server, "query Q8 { title }");

        Assert.Equal((9, 1), (Of("casework.graphql.document_cache.misses").Sum(one => one.Value), Of("casework.graphql.document_cache.hits").Sum(one => one.Value)));
        Assert.InRange(Of("casework.graphql.document_cache.size").Sum(one => one.Value), 1, 4);
    }

    [Fact]
    public async Task Logs_a_slow_operation_without_its_values()
    {
        var log = new Lines();
        var server = ObservedSchema.Server(new ExecutionOptions { SlowOperation = TimeSpan.FromMilliseconds(50), Logger = log });
        await Ask(server, "query Fast { title }");
        await Ask(server, "query Slow($name: String) { slow people(name: $name) { name } }", Canary);

        var line = Assert.Single(log.Written);
        Assert.Matches("^Operation Slow of document [0-9a-f]{64} took [0-9]+ ms at cost [0-9]+", line);
        Assert.DoesNotContain(Canary, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_no_value_of_a_request()
    {
        var server = ObservedSchema.Server(new ExecutionOptions());
        await Ask(server, "query People($name: String) { people(name: $name) { name } }", Canary);
        await Ask(server, $"{{ people(name: \"{Canary}\") {{ name }} }}");
        await Ask(server, "query Wrong($name: Int) { people(name: $name) { name } }", Canary);

        Assert.NotEmpty(_measured);
        Assert.All(_measured, one => Assert.DoesNotContain(Canary, one.Tags, StringComparison.Ordinal));
    }

    private static async Task Ask(SchemaExecutor server, string query, string? name = null)
    {
        using var response = await server.Execute(new GraphQLRequest(query) { Variables = JsonSerializer.SerializeToElement(new { name }) });
    }

    private List<(string Instrument, double Value, string Tags)> Of(string instrument) => [.. _measured.Where(one => one.Instrument == instrument)];

    private void Heard(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
