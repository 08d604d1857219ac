using Casework.Domain;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Api.Seeding;

/// <summary>Contacts, what was entered wrong, and how a file rests, ends and is taken up again. Told last.</summary>
internal static class FileChapter
{
    private static readonly Personal<string> Note = "Gespräch über die nächsten Schritte.";

    public static void Tell(Telling telling, bool mayClose)
    {
        var random = telling.Random;
        var contact = telling.Opened;
        for (var i = random.Between(2, 6); i > 0; i--)
        {
            contact = telling.Later(contact, 20, 160);
            var made = new RecordContact(random.One(Enum.GetValues<ContactChannel>()), random.Happens(0.3) ? (Personal<string>?)Note : null);
            if (contact <= StoryTeller.LastDay)
                PutRight(telling, telling.Now(contact, made), made, contact);
        }

        var last = telling.Last;
        if (last < StoryTeller.LastDay.AddMonths(-7) && random.Happens(0.5))
            telling.On(last.AddMonths(7), new MarkDormant());
        else if (mayClose && last < StoryTeller.LastDay.AddDays(-60) && random.Happens(0.3))
            End(telling, telling.Later(last, 1, 50));
    }

    // A slip of the hand: the channel was another one, or it was somebody else's contact.
    private static void PutRight(Telling telling, Guid entry, RecordContact made, DateOnly on)
    {
        var (random, noticed) = (telling.Random, telling.Later(on, 1, 30));
        if (random.Happens(0.015))
            telling.Afterwards(noticed, new CorrectEntry(entry, new LifecycleEvent.ContactRecorded(made.Channel is ContactChannel.Phone ? ContactChannel.InPerson : ContactChannel.Phone, made.Note), on, "Verwechselt beim Erfassen."));
        else if (random.Happens(0.025))
            telling.Afterwards(noticed, new RetractEntry(entry, "Betraf eine andere Person."));
    }

    private static void End(Telling telling, DateOnly day)
    {
        var random = telling.Random;
        var reason = telling.IsNaturalised ? ClosingReason.Naturalised
            : random.Weighted((ClosingReason.GoalReached, 40), (ClosingReason.MovedAway, 32), (ClosingReason.NoNeed, 15), (ClosingReason.LeftCountry, 9), (ClosingReason.ConsentWithdrawn, 2), (ClosingReason.Deceased, 2));
        if (!telling.On(day, new ClosePathway(reason, null)) || reason is ClosingReason.Deceased || !random.Happens(0.12))
            return;

        var back = telling.Later(day, 20, 300);
        if (telling.On(back, new ReopenPathway("Meldet sich mit neuem Anliegen.")))
            telling.On(back.AddDays(1), new RecordContact(ContactChannel.InPerson, null));
    }
}
