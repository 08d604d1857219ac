using Npgsql;

namespace Casework.Projections.Questions;

/// <summary>The rows of a page as they come.</summary>
internal sealed class PageRows<TRow>(PageQuestion<TRow> question)
{
    private readonly List<Edge<TRow>> _edges = new(question.Size);
    private (long? Total, bool Before, bool After) _around;
    private bool _more;

    public void Add(NpgsqlDataReader row)
    {
        if (question.AsksAround && _edges.Count == 0)
            _around = question.Around(row);
        if (question.IsAbsent(row))
            return;
        if (_edges.Count == question.Size)
            _more = true;
        else
            _edges.Add(question.Edge(row));
    }

    public Page<TRow> Page()
    {
        if (!question.Backward)
            return new Page<TRow>(_edges, HasNextPage: _more || _around.After, HasPreviousPage: _around.Before, _around.Total);
        _edges.Reverse();
        return new Page<TRow>(_edges, HasNextPage: _around.After, HasPreviousPage: _more || _around.Before, _around.Total);
    }
}
