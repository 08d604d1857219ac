using Casework.Domain;
using Casework.Domain.HealthFiles;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Projections.Tests.Health;

/// <summary>One example of every event of a health file, sealed for a made-up person.</summary>
internal static class HealthExamples
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");

    public static IReadOnlyList<HealthEvent> Of(Guid person) =>
    [
        new HealthFileOpened(person),
        new HealthCoverRecorded(Sealed(person, HealthCover.AsylumSeekersBenefits)),
        new ScreeningOffered(Id, Sealed(person, ScreeningKind.ChildDevelopment)),
        new ScreeningDone(Id),
        new ScreeningDeclined(Id),
        new ReferralMade(Id, Sealed(person, HealthPlace.TraumaCounselling)),
        new ReferralAccepted(Id),
        new ReferralEnded(Id, Sealed(person, ReferralEnd.NoInterpreter)),
        new HealthEntryRetracted(Id, HealthRetraction.AnotherPerson),
    ];

    private static Personal<T> Sealed<T>(Guid person, T value) => new(value) { Subject = person };
}
