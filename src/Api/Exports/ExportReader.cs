using Casework.Api.Administration;
using Casework.Domain.Access;

namespace Casework.Api.Exports;

/// <summary>Who takes an export away, and what for.</summary>
internal sealed record ExportReader(Doer By, string RequestId)
{
    /// <summary>Whoever may run the program on this machine.</summary>
    public static ExportReader AtTheMachine(Purpose purpose) => new(Doer.AtTheMachine(purpose), Guid.CreateVersion7().ToString("N"));
}
