using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Casework.GraphQL.Execution;

namespace Casework.Api.Deadlines;

/// <summary>Up to which due day, at which log position, and on which board deadlines were looked at: the event id of what was told.</summary>
internal sealed record DeadlineLook(DateOnly Horizon, long Position, string Board)
{
    /// <summary>Names a board without telling whose it is.</summary>
    public static string BoardOf(string municipality, string? caseworker) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{municipality} {caseworker}")).AsSpan(0, 4));

    /// <summary>Before anything was told.</summary>
    public static DeadlineLook Nothing(string board) => new(DateOnly.MinValue, 0, board);

    public bool IsNothing => Horizon == DateOnly.MinValue;

    public static DeadlineLook Parse(string eventId) => eventId.Split('.') is [var horizon, var position, var board]
        && DateOnly.TryParseExact(horizon, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(day, at, board)
            : throw new GraphQLException("The last event id is not one of this subscription.", ErrorCodes.BadVariables);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Horizon:yyyy-MM-dd}.{Position}.{Board}");
}
