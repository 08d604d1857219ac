using Casework.GraphQL.Language;
using Casework.GraphQL.Validation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.GraphQL.Execution;

/// <summary>Limits and surroundings of execution.</summary>
public sealed record ExecutionOptions
{
    /// <summary>
    /// A request's time, or a subscription event's; resolvers see it through their CancellationToken, clients as error TIMEOUT. A
    /// resolver that ignores its token is not waited for.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Fields of an operation after fragments are put in, one for each object type they are asked of.</summary>
    public int MaxFields { get; init; } = 20_000;

    /// <summary>The most an operation may cost, as priced from its arguments before it is run.</summary>
    public int MaxCost { get; init; } = 10_000;

    /// <summary>Items that a list is priced at where neither its arguments nor @listSize say how many there may be.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>
    /// Parts that may be pending at a time, deferred and streamed ones together. An operation that defers and streams in more
    /// places is refused; parts beyond it, such as one in each object of a long list, are completed with an error.
    /// </summary>
    public int MaxPendingParts { get; init; } = 50;

    /// <summary>Valid documents kept with their plans.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>Size of all kept documents in bytes.</summary>
    public int CachedBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>An operation that takes as long is told to the log, without its values.</summary>
    public TimeSpan SlowOperation { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Names of operations that metrics tell apart; those that come later are "other".</summary>
    public int NamesInMetrics { get; init; } = 200;

    /// <summary>
    /// What clients may be told of a resolver's exception that is nobody's mistake, such as a lost database; null for all others,
    /// which are masked. Logged as a warning.
    /// </summary>
    public Func<Exception, RequestFeatures, GraphQLException?> Explain { get; init; } = static (_, _) => null;

    /// <summary>
    /// Told what an answer, a part or an event shows of the objects that account is kept of, before anybody has it. What it returns is
    /// answered in place of the data. It does not throw.
    /// </summary>
    public Func<AnswerAccount, CancellationToken, ValueTask<GraphQLException?>>? Release { get; init; }

    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>The clock that subscriptions and deadlines go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILogger Logger { get; init; } = NullLogger.Instance;
}
