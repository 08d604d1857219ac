using Casework.Api.Overload;
using Casework.GraphQL.Execution;
using Npgsql;

namespace Casework.Api.Tests.Overload;

public sealed class ExplainingFailures
{
    [Fact]
    public void Says_that_time_was_over_when_the_database_noticed_first() =>
        Assert.Equal(ErrorCodes.Timeout, Outage.Explain(Refusal(PostgresErrorCodes.QueryCanceled), new RequestFeatures())?.Code);

    [Fact]
    public void Keeps_to_itself_what_is_our_own_mistake() =>
        Assert.Null(Outage.Explain(Refusal(PostgresErrorCodes.SyntaxError), new RequestFeatures()));

    private static PostgresException Refusal(string state) => new("said by PostgreSQL", "ERROR", "ERROR", state);
}
