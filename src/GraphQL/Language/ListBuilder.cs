using System.Runtime.CompilerServices;

namespace Casework.GraphQL.Language;

/// <summary>Collects the items of a list; short lists cost one allocation, their array.</summary>
internal struct ListBuilder<T>
{
    private Buffer _buffer;
    private List<T>? _more;
    private int _count;

    public readonly int Count => _count;

    public void Add(T item)
    {
        if (_count < Buffer.Length)
            _buffer[_count] = item;
        else
            (_more ??= []).Add(item);
        _count++;
    }

    public readonly T[] ToArray()
    {
        if (_count == 0)
            return [];

        var items = new T[_count];
        var inline = Math.Min(_count, Buffer.Length);
        for (var i = 0; i < inline; i++)
            items[i] = _buffer[i];
        _more?.CopyTo(items, inline);
        return items;
    }

    [InlineArray(Length)]
    private struct Buffer
    {
        public const int Length = 6;
        private T _first;
    }
}
