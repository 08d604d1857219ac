using Casework.Api.Commands;
using Casework.Api.ReadLog;
using Casework.Domain.Access;

namespace Casework.Api.Administration;

/// <summary>Who does something on no pathway, in which role and what for.</summary>
internal sealed record Doer(string Actor, string Role, string Purpose)
{
    public static Doer Of(Caller caller) => new(ReadAccounting.Plain(caller.Subject), RoleNames.Of(caller.Role), PurposeNames.Of(caller.Purpose));

    /// <summary>No person: the program that keeps the clocks, the tables and the read models.</summary>
    public static Doer Program { get; } = new("casework", "SYSTEM", PurposeNames.Of(Domain.Access.Purpose.SystemOperation));

    /// <summary>Whoever may run the program on this machine.</summary>
    public static Doer AtTheMachine(Purpose purpose) => new($"cli:{Environment.UserName}", RoleNames.Of(Domain.Access.Role.Administrator), PurposeNames.Of(purpose));
}
