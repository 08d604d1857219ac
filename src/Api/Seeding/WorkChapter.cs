using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Work;

namespace Casework.Api.Seeding;

/// <summary>Profile, search and spells of work, one after the other.</summary>
internal static class WorkChapter
{
    private static readonly string[] Employers = ["Werft am Hafen", "Klinikum Mitte", "Bäckerei Sonnenschein", "Logistikzentrum Ost", "Stahlwerk Nord", "Pflegedienst Linden"];

    private static readonly string[] Occupations = ["81302", "51312", "29222", "25212", "62102", "71402", "54101"];

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        var day = telling.Later(telling.Arrived, 60, 400);
        var qualified = random.Happens(0.4);
        var occupation = random.One(Occupations);
        if (!random.Happens(0.7) || !telling.On(day, new RecordWorkProfile(qualified ? occupation : null, random.Between(0, 20), qualified)))
            return;

        day = telling.Later(day, 1, 60);
        telling.On(day, new StartJobSearch());
        for (var spells = random.Between(0, 3); spells > 0; spells--)
        {
            var spell = random.Uuid();
            var start = telling.Later(day, 20, 240);
            var kind = random.Weighted((SpellKind.Employment, 42), (SpellKind.MiniJob, 22), (SpellKind.Internship, 14), (SpellKind.Measure, 12), (SpellKind.VocationalTraining, 8), (SpellKind.SelfEmployment, 2));
            if (telling.NeedsWorkPermits && random.Happens(0.85))
                telling.On(start.AddDays(-random.Between(1, 20)), new RecordWorkPermit(random.Uuid(), spell, null, null));
            if (!telling.On(start, new StartSpell(spell, kind, random.One(Employers), occupation, Hours(random, kind), qualified ? random.Weighted((QualificationMatch.Below, 5), (QualificationMatch.Adequate, 4), (QualificationMatch.Above, 1)) : null)))
                return;

            day = telling.Later(start, kind == SpellKind.Internship ? 14 : 60, kind == SpellKind.Internship ? 60 : 600);
            if (random.Happens(0.4) || !telling.On(day, new EndSpell(spell, random.One(Enum.GetValues<SpellEnd>()))))
                return;
        }
    }

    private static decimal Hours(SeededRandom random, SpellKind kind) => kind switch
    {
        SpellKind.MiniJob => random.Between(6, 12),
        SpellKind.Internship or SpellKind.Measure => random.Between(20, 35),
        _ => random.Between(20, 40),
    };
}
