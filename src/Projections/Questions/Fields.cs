using Npgsql;

namespace Casework.Projections.Questions;

/// <summary>The fields of one row as it is read. What was not selected has its default value.</summary>
public readonly ref struct Fields
{
    private readonly NpgsqlDataReader _row;
    private readonly int[] _ordinals;

    internal Fields(NpgsqlDataReader row, int[] ordinals) => (_row, _ordinals) = (row, ordinals);

    public T? Get<T>(Property<T> property) => TryFind(property, out var ordinal) ? property.Read(_row, ordinal) : default;

    public T? Maybe<T>(Property<T> property)
        where T : struct => TryFind(property, out var ordinal) ? property.Read(_row, ordinal) : null;

    private bool TryFind(Property property, out int ordinal) =>
        (ordinal = _ordinals[property.Index]) >= 0 && !(property.Nullable && _row.IsDBNull(ordinal));
}
