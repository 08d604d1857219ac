using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Language;

namespace Casework.Api.Seeding;

/// <summary>A decision that is put right by two people: one proposes, and a colleague agrees, refuses, or has not looked yet.</summary>
internal static class FourEyesChapter
{
    /// <param name="decision">The command that granted the entitlement.</param>
    /// <param name="granted">What it granted, on that day.</param>
    public static void Tell(Telling telling, Guid decision, LanguageEvent.EntitlementGranted granted, DateOnly on)
    {
        var random = telling.Random;
        if (!random.Happens(0.05))
            return;

        var (proposal, noticed) = (random.Uuid(), telling.Later(on, 3, 200));
        PathwayEvent right = granted with { ValidUntil = granted.ValidUntil.AddDays(-random.Between(1, 20)) };
        if (!telling.Afterwards(noticed, new ProposeCorrection(proposal, decision, right, on, "Das Ende war falsch abgeschrieben.")))
            return;

        var answered = telling.Later(noticed, 1, 12);
        switch (random.Between(1, 10))
        {
            case <= 6:
                telling.Afterwards(answered, new ConfirmProposal(proposal), telling.Colleague);
                break;
            case <= 8:
                telling.Afterwards(answered, new RejectProposal(proposal, "Der Bescheid stimmt mit dem Eintrag überein."), telling.Colleague);
                break;
            case 9:
                telling.Afterwards(noticed.AddDays(20), new ExpireProposal(proposal), telling.Colleague);
                break;
        }
    }
}
