namespace Casework.Api.ReadLog;

/// <summary>What is collected of an answer's objects.</summary>
internal sealed class Shown
{
    private readonly HashSet<Guid> _pathways = [];

    /// <summary>Each once.</summary>
    public IReadOnlyCollection<Guid> Pathways => _pathways;

    /// <summary>Other things with ids of their own that can be asked for by them.</summary>
    public HashSet<Guid> Others { get; } = [];

    /// <summary>How many objects were shown.</summary>
    public int Results { get; private set; }

    /// <summary>Whether something of it leaves to be kept.</summary>
    public bool IsExport { get; private set; }

    public void Add(Guid pathway) => Add([pathway]);

    public void AddExport(Guid pathway)
    {
        Add(pathway);
        IsExport = true;
    }

    public void Add(Guid? pathway) => Add(pathway is { } known ? [known] : []);

    /// <param name="other">By which the object can be asked for.</param>
    public void Add(Guid pathway, Guid other)
    {
        Add(pathway);
        Others.Add(other);
    }

    /// <exception cref="InvalidOperationException">An object does not know of whom it is: nobody must see it.</exception>
    public void Add(params IEnumerable<Guid> pathways)
    {
        foreach (var pathway in pathways)
        {
            if (pathway == Guid.Empty)
                throw new InvalidOperationException("An object of an answer was read without the pathway that it is of.");
            _pathways.Add(pathway);
        }

        Results++;
    }

    /// <summary>Those of a page, which are objects of their own where they are selected.</summary>
    public void AddRows(IEnumerable<object> rows)
    {
        var before = Results;
        foreach (var row in rows)
            ShownPathways.Tell(row, this);
        Results = before;
    }
}
