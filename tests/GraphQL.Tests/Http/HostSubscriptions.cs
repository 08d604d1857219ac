using System.Globalization;
using System.Runtime.CompilerServices;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Http;

internal sealed class HostSubscriptions(HostState seen)
{
    public IAsyncEnumerable<int?> Ticked() => seen.Ticks;

    public async IAsyncEnumerable<SubscriptionEvent<int>> Numbered(int to, ResolverContext context)
    {
        await Task.Yield();
        for (var number = int.Parse(context.LastEventId ?? "0", CultureInfo.InvariantCulture) + 1; number <= to; number++)
            yield return new(number, $"{number}");
    }

    public async IAsyncEnumerable<int> Silent([EnumeratorCancellation] CancellationToken cancel)
    {
        seen.Silent.Add(1);
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
            yield return 0;
        }
        finally
        {
            seen.Silent.Add(-1);
        }
    }

    public IAsyncEnumerable<int> Refused() => throw new GraphQLException("Not now.", "NOT_NOW");

    public async IAsyncEnumerable<string> Large(int bytes, [EnumeratorCancellation] CancellationToken cancel)
    {
        var text = new string('x', bytes);
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                seen.LargeGiven++;
                yield return text;
                await Task.Yield();
            }
        }
        finally
        {
            seen.LargeEnded.TrySetResult();
        }
    }
}
