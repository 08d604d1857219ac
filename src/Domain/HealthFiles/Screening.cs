namespace Casework.Domain.HealthFiles;

/// <param name="Kind">Null when only the answer is known.</param>
public sealed record Screening(Guid Id, Personal<ScreeningKind>? Kind = null, DateOnly OfferedOn = default, DateOnly? DoneOn = null, DateOnly? DeclinedOn = null)
{
    public ScreeningStatus Status => DoneOn is not null ? ScreeningStatus.Done : DeclinedOn is not null ? ScreeningStatus.Declined : ScreeningStatus.Offered;
}

public enum ScreeningStatus { Offered, Done, Declined }
