using Casework.GraphQL.Execution;

namespace Casework.EndToEnd.Streaming;

internal sealed class LedgerQueries(Ledger ledger)
{
    public int Entries() => ledger.Count;

    public int? Fails() => throw new GraphQLException("No.", "REFUSED");
}
