namespace Casework.GraphQL.Execution;

/// <summary>What the run shows, and whether it may be given.</summary>
internal sealed partial class OperationRun
{
    /// <summary>Null where nobody keeps account.</summary>
    public AnswerAccount? Account { get; } = options.Release is null ? null : new AnswerAccount(plan, features);

    /// <returns>The answer; in its place, why it is kept back.</returns>
    public ValueTask<GraphQLResponse> Release(GraphQLResponse answer)
    {
        var told = KeptBack();
        return told.IsCompletedSuccessfully ? new(Released(answer, told.Result)) : Released(answer, told);
    }

    /// <returns>Why what the run wrote is kept back; null when it may be given.</returns>
    public ValueTask<GraphQLException?> KeptBack() => Account is { IsEmpty: false } account ? options.Release!(account, client) : default;

    private async ValueTask<GraphQLResponse> Released(GraphQLResponse answer, ValueTask<GraphQLException?> told) => Released(answer, await told);

    private GraphQLResponse Released(GraphQLResponse answer, GraphQLException? kept)
    {
        if (kept is null)
            return answer;
        answer.Dispose();
        return SchemaExecutor.KeptBack(plan, ErrorOf(kept), EventId);
    }

    /// <summary>The error that stands in the place of data that are kept back.</summary>
    public static GraphQLError ErrorOf(GraphQLException kept, object[]? path = null) => new(kept.Message, path: path, extensions: WithCode(kept));
}
