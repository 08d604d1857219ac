using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.Pathways.Interpreting;

namespace Casework.Api.Seeding;

/// <summary>For which appointments an interpreter was asked for, and what came of it.</summary>
internal static class InterpretingChapter
{
    private const string Coordinator = "dolmetschpool";
    private const int QuarterOfAnHour = 15;

    private static readonly string[] Pool = [.. Enumerable.Range(1, 12).Select(number => $"pool-{number:00}")];
    private static readonly Personal<string>[] Places = ["Rathaus, Zimmer 12", "Am Markt 3, Haupteingang", "Bahnhofstraße 8, Empfang", "Schulweg 1, Sekretariat"];

    public static void Tell(Telling telling)
    {
        for (var bookings = telling.Random.Weighted((0, 6), (1, 3), (2, 2), (3, 1)); bookings > 0; bookings--)
            Book(telling, telling.Later(telling.Opened, 3, 400));
    }

    private static void Book(Telling telling, DateOnly requested)
    {
        var random = telling.Random;
        var booking = random.Uuid();
        // Hearings are fixed long before.
        var on = random.Happens(0.1) ? telling.Later(requested, 60, 150) : telling.Later(requested, 2, 21);
        if (!telling.On(requested, Request(telling, booking, on)))
            return;

        if (random.Happens(0.08))
        {
            telling.On(telling.Later(requested, 0, 2), new CancelInterpreterBooking(booking, random.One(Enum.GetValues<BookingCancellation>())));
            return;
        }

        var answered = telling.Later(requested, 0, 2);
        var found = !random.Happens(0.18);
        if (!found)
            telling.On(answered, new RecordNoInterpreter(booking, random.Weighted((NoInterpreterReason.NoneFree, 5), (NoInterpreterReason.NoneOfTheLanguage, 3), (NoInterpreterReason.NoneAsWished, 1), (NoInterpreterReason.ShortNotice, 2))), Coordinator);
        if ((!found && random.Happens(0.7)) || !telling.On(answered, new AssignInterpreter(booking, random.One(Pool)), Coordinator))
            return;

        if (random.Happens(0.08))
            telling.On(on, new RecordMissedInterpreting(booking, random.Weighted((InterpretingSide.Person, 3), (InterpretingSide.Interpreter, 1))));
        else
            telling.On(on, new RecordInterpreting(booking, random.Between(2, 8) * QuarterOfAnHour));
    }

    private static RequestInterpreter Request(Telling telling, Guid booking, DateOnly on)
    {
        var random = telling.Random;
        var mode = random.Weighted((InterpretingMode.OnSite, 6), (InterpretingMode.Telephone, 3), (InterpretingMode.Video, 1));
        return new(
            booking,
            telling.Newcomer.Origin.Language,
            random.Weighted((InterpretingOccasion.Authority, 6), (InterpretingOccasion.Health, 5), (InterpretingOccasion.School, 3), (InterpretingOccasion.Counselling, 3), (InterpretingOccasion.Court, 1), (InterpretingOccasion.Other, 1)),
            mode,
            Today.StartOf(on).AddMinutes(random.Between(32, 64) * QuarterOfAnHour),
            random.Between(2, 6) * QuarterOfAnHour,
            mode is InterpretingMode.OnSite ? random.One(Places) : (Personal<string>?)null,
            random.Weighted((InterpreterGender.Any, 8), (InterpreterGender.Female, 3), (InterpreterGender.Male, 1)));
    }
}
