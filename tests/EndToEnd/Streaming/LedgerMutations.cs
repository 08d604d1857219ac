namespace Casework.EndToEnd.Streaming;

internal sealed class LedgerMutations(Ledger ledger)
{
    public int Append(string text) => ledger.Append(text);
}
