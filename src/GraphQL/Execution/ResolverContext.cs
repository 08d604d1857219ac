namespace Casework.GraphQL.Execution;

/// <summary>What a resolver may ask about its request and its field.</summary>
public sealed class ResolverContext
{
    private readonly RequestFeatures _features;
    private readonly OperationRun _run;
    private readonly PlanField _field;

    internal ResolverContext(OperationRun run, PlanField field)
    {
        _run = run;
        _field = field;
        _features = run.Features;
        Selection = new Selection(field);
    }

    /// <summary>
    /// Passed when the client goes away or the request's time is up; for what makes a subscription's source or a
    /// streamed list, when the responses end.
    /// </summary>
    public CancellationToken Cancel => _run.CancelOf(_field);

    /// <summary>Schema coordinate of the field, such as Query.pathways.</summary>
    public string Coordinate => _field.Coordinate;

    /// <summary>What is selected below the field.</summary>
    public Selection Selection { get; }

    /// <summary>What is made of the selection alone: once for all requests of the operation.</summary>
    /// <param name="make">Pure.</param>
    public T Planned<T>(Func<Selection, T> make) where T : class => _field.Planned(Selection, make);

    /// <summary>The last event a subscription's client has seen, as its source named it; null for a client that starts anew.</summary>
    public string? LastEventId => _run.LastEventId;

    /// <summary>A feature the host set for the request.</summary>
    /// <exception cref="InvalidOperationException">The host has not set it.</exception>
    public T Get<T>() where T : notnull => _features.Get<T>();

    /// <summary>Puts a value into the response's extensions under that key, replacing one that is there.</summary>
    public void SetExtension(string key, object? value) => _run.SetExtension(key, value);
}
