using Casework.Domain;
using Casework.Domain.Pathways.Digital;
using Casework.Domain.Pathways.Skills;

namespace Casework.Api.Seeding;

/// <summary>What somebody can do without a certificate, digital skills among it.</summary>
internal static class SkillsChapter
{
    private static readonly Personal<string> AttestedBy = "Herr Vogel";

    private static readonly string[] Skills = ["Nähen", "Schweißen", "Kochen", "Fliesenlegen", "Friseurhandwerk", "Lkw fahren", "Kinder betreuen", "Buchführung"];

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        if (random.Happens(0.28))
            Show(telling, random.One(Skills), telling.Later(telling.Arrived, 40, 600));

        var assessed = telling.Later(telling.Arrived, 20, 200);
        if (!random.Happens(0.4) || !telling.On(assessed, new AssessDigitalSkill(random.Weighted((0, 15), (1, 40), (2, 35), (3, 10)))))
            return;

        if (random.Happens(0.3))
            telling.On(telling.Later(assessed, 30, 200), new CompleteDigitalCourse(random.One(Enum.GetValues<DigitalCourse>()), "Volkshochschule"));
    }

    private static void Show(Telling telling, string skill, DateOnly seen)
    {
        var random = telling.Random;
        if (telling.On(seen, new AddSkillEvidence(random.Uuid(), skill, random.One(Enum.GetValues<SkillSource>()), random.Happens(0.5) ? (Personal<string>?)AttestedBy : null)) && random.Happens(0.6))
            telling.On(telling.Later(seen, 5, 90), new AssessSkill(skill, random.Weighted((SkillFinding.Shown, 7), (SkillFinding.PartlyShown, 2), (SkillFinding.NotShown, 1)), random.One(Enum.GetValues<SkillAssessmentMethod>())));
    }
}
