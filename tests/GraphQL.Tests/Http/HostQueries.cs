using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Http;

internal sealed class HostQueries(HostState seen)
{
    public string Hello(string? name) => name is null ? "Hello" : $"Hello {name}";

    public string? Who(HttpHost.Caller caller) => caller.Name;

    public int? Fail() => throw new GraphQLException("No.", "REFUSED");

    public int Must() => throw new GraphQLException("No.", "REFUSED");

    public IReadOnlyList<HttpHost.Person> People() => [new("Ada", ["Ben", "Cleo"]), new("Ben", ["Ada"])];

    public int? Block()
    {
        seen.Blocked.Add(1);
        seen.Unblock.Wait(TimeSpan.FromSeconds(30));
        return 1;
    }

    public async Task<int?> Wait(CancellationToken cancel)
    {
        seen.Waiting.Add(1);
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return 0;
        }
        finally
        {
            seen.Waiting.Add(-1);
        }
    }
}
