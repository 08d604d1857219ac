using Npgsql;

namespace Casework.Projections.Questions;

/// <summary>The fields of one row as it is read. What was not selected has its default value.</summary>
public readonly ref struct Fields
{
    private readonly NpgsqlDataReader _row;
    private readonly Dictionary<string, int> _ordinals;

    internal Fields(NpgsqlDataReader row, Dictionary<string, int> ordinals) => (_row, _ordinals) = (row, ordinals);

    public T? Get<T>(Property<T> property) => TryFind(property, out var ordinal) ? property.Read(_row, ordinal) : default;

    public T? Maybe<T>(Property<T> property)
        where T : struct => TryFind(property, out var ordinal) ? property.Read(_row, ordinal) : null;

    private bool TryFind(Property property, out int ordinal) =>
        _ordinals.TryGetValue(property.Name, out ordinal) && !(property.Nullable && _row.IsDBNull(ordinal));
}
