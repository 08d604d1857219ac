namespace Casework.EventStore.ReadLog;

/// <summary>What a block has of a municipality.</summary>
internal readonly record struct ReadSlice(WaitingReads Reads, Range Of)
{
    public int Parts => Of.End.Value - Of.Start.Value;

    public int Entries => Reads.Entries(Of);

    public (ReadSlice First, ReadSlice Second) Halves()
    {
        var middle = Of.Start.Value + (Parts / 2);
        return (this with { Of = Of.Start..middle }, this with { Of = middle..Of.End });
    }
}
