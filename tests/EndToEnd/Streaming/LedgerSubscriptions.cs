using System.Globalization;
using Casework.GraphQL.Execution;

namespace Casework.EndToEnd.Streaming;

internal sealed class LedgerSubscriptions(Ledger ledger)
{
    /// <summary>From the first, or after the one that the client has seen last.</summary>
    public async IAsyncEnumerable<SubscriptionEvent<Entry>> Appended(ResolverContext context)
    {
        await foreach (var entry in ledger.After(int.Parse(context.LastEventId ?? "0", CultureInfo.InvariantCulture), context.Cancel))
            yield return new(entry, $"{entry.Position}");
    }

    public IAsyncEnumerable<int> Refused() => throw new GraphQLException("Not now.", "NOT_NOW");
}
