namespace Casework.Api.ReadLog;

/// <summary>What is collected of an answer's objects.</summary>
internal sealed class Shown
{
    // Few are looked through faster than hashed.
    private const int Few = 24;

    private readonly List<Guid> _pathways = [];
    private HashSet<Guid>? _hashed;
    private Guid[] _inEmergency = [];

    /// <summary>Each once.</summary>
    public IReadOnlyList<Guid> Pathways => _pathways;

    /// <summary>Other things with ids of their own that can be asked for by them.</summary>
    public List<Guid> Others { get; } = [];

    /// <summary>How many objects were shown.</summary>
    public int Results { get; private set; }

    /// <summary>Whether something of it leaves to be kept.</summary>
    public bool IsExport { get; private set; }

    public void Add(Guid pathway)
    {
        AddOnce(pathway);
        Results++;
    }

    public void AddExport(Guid pathway)
    {
        Add(pathway);
        IsExport = true;
    }

    /// <summary>Of which pathways something was shown that is open in an emergency alone. They are not among the others.</summary>
    public IReadOnlyCollection<Guid> InEmergency => _inEmergency;

    public int ResultsInEmergency { get; private set; }

    public void AddInEmergency(Guid pathway)
    {
        if (!_inEmergency.Contains(pathway))
            _inEmergency = [.. _inEmergency, pathway];
        Results++;
        ResultsInEmergency++;
    }

    public void Add(Guid? pathway)
    {
        if (pathway is { } known)
            AddOnce(known);
        Results++;
    }

    /// <param name="other">By which the object can be asked for.</param>
    public void Add(Guid pathway, Guid other)
    {
        Add(pathway);
        Others.Add(other);
    }

    public void Add(params IEnumerable<Guid> pathways)
    {
        foreach (var pathway in pathways)
            AddOnce(pathway);
        Results++;
    }

    /// <summary>What somebody has asked for by its id, which may be nobody's.</summary>
    public void AddNamed(IEnumerable<Guid> pathways) => Add(pathways.Where(pathway => pathway != Guid.Empty));

    /// <exception cref="InvalidOperationException">An object does not know of whom it is: nobody must see it.</exception>
    private void AddOnce(Guid pathway)
    {
        if (pathway == Guid.Empty)
            throw new InvalidOperationException("An object of an answer was read without the pathway that it is of.");
        if (_pathways is [.., var last] && last == pathway)
            return;
        if (_hashed is null && _pathways.Count >= Few)
            _hashed = [.. _pathways];
        if (_hashed?.Add(pathway) ?? !_pathways.Contains(pathway))
            _pathways.Add(pathway);
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
