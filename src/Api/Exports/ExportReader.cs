namespace Casework.Api.Exports;

/// <summary>Who takes an export away.</summary>
/// <param name="Purpose">What for.</param>
internal sealed record ExportReader(string Actor, string Role, string Purpose, string RequestId)
{
    /// <summary>Whoever may run the program on this machine.</summary>
    public static ExportReader AtTheMachine(string purpose) =>
        new($"cli:{Environment.UserName}", Commands.RoleNames.Of(Domain.Access.Role.Administrator), purpose, Guid.CreateVersion7().ToString("N"));
}
