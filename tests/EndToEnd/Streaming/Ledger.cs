using System.Runtime.CompilerServices;

namespace Casework.EndToEnd.Streaming;

/// <summary>Numbered texts that outlive the server that serves them.</summary>
internal sealed class Ledger
{
    private readonly Lock _gate = new();
    private readonly List<string> _texts = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count
    {
        get
        {
            lock (_gate)
                return _texts.Count;
        }
    }

    public int Append(string text)
    {
        lock (_gate)
        {
            _texts.Add(text);
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _texts.Count;
        }
    }

    public async IAsyncEnumerable<Entry> After(int position, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var (text, more) = Look(position);
            if (text is null)
                await more.WaitAsync(cancel);
            else
                yield return new Entry(++position, text);
        }
    }

    private (string? Text, Task More) Look(int position)
    {
        lock (_gate)
            return (position < _texts.Count ? _texts[position] : null, _more.Task);
    }
}
