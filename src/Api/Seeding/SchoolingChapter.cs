using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Schooling;

namespace Casework.Api.Seeding;

/// <summary>From the first place asked for, over a preparatory class, to the next school and a certificate.</summary>
internal static class SchoolingChapter
{
    private static readonly (SchoolKind Kind, int Until, string[] Schools)[] Kinds =
    [
        (SchoolKind.DayCare, 6, ["Kita Sonnenblume", "Kita am Park"]),
        (SchoolKind.Primary, 11, ["Grundschule am Stadtwald", "Werner-Lindemann-Grundschule"]),
        (SchoolKind.Secondary, 16, ["Gesamtschule Hafenstadt", "Oberschule Mitte", "Gymnasium am Ring"]),
        (SchoolKind.Vocational, 19, ["Berufliche Schule Technik", "Berufskolleg Süd"]),
    ];

    public static void Tell(Telling telling)
    {
        var (random, newcomer) = (telling.Random, telling.Newcomer);
        var place = random.Uuid();
        var asked = telling.Later(telling.Opened, 3, 40);
        var step = Array.FindIndex(Kinds, kind => newcomer.IsYounger(kind.Until, asked));
        if (random.Happens(0.6))
            telling.On(telling.Later(telling.Opened, 1, 30), new InformParents(newcomer.Origin.Language, random.One(Enum.GetValues<InformationChannel>())));
        if (step < 0 || !telling.On(asked, new RequestSchoolPlace(place, Kinds[step].Kind)))
            return;

        var assigned = telling.Later(asked, 10, 120);
        var school = random.One(Kinds[step].Schools);
        var enrolled = telling.Later(assigned, 1, 20);
        var prepared = Kinds[step].Kind is not SchoolKind.DayCare;
        if (!telling.On(assigned, new AssignSchoolPlace(place, school))
            || !telling.On(enrolled, new EnrolInSchool(place, Kinds[step].Kind, school, prepared ? SchoolClass.Preparatory : SchoolClass.Regular)))
            return;

        if (random.Happens(0.2))
            telling.On(telling.Later(enrolled, 5, 60), new AssignBridgeFigure("Frau Sommer"));
        Attend(telling, place, step, enrolled, prepared);
    }

    private static void Attend(Telling telling, Guid place, int step, DateOnly since, bool prepared)
    {
        var random = telling.Random;
        var regular = prepared ? telling.Later(since, 120, 400) : since;
        if (prepared && !telling.On(regular, new JoinRegularClass(place)))
            return;

        // The next kind of school begins in the summer in which the age for this one ends.
        for (; step < Kinds.Length - 1; step++)
        {
            var turns = telling.Newcomer.AgeReached(Kinds[step].Until);
            var changes = new DateOnly(turns.Year, 8, 15);
            if (changes <= regular)
                changes = regular.AddMonths(6);
            if (Kinds[step].Kind is SchoolKind.Secondary)
                telling.On(changes.AddDays(-30), new RecordSchoolCertificate(random.Uuid(), random.Weighted((SchoolCertificate.LowerSecondary, 4), (SchoolCertificate.IntermediateSecondary, 5), (SchoolCertificate.LeavingReport, 1)), "Gesamtschule Hafenstadt", changes.AddDays(-30), random.Hash()));
            var next = random.Uuid();
            var (kind, _, schools) = Kinds[step + 1];
            if (!telling.On(changes, new ChangeSchool(place, next, kind, random.One(schools), SchoolClass.Regular)))
                return;

            (place, regular) = (next, changes);
        }

        if (random.Happens(0.5))
            telling.On(telling.Later(regular, 400, 900), new EndSchoolPlace(place, random.Weighted((PlaceEnd.Completed, 7), (PlaceEnd.Moved, 2), (PlaceEnd.Withdrawn, 1))));
    }
}
