using Casework.Domain.Pathways.Founding;

namespace Casework.Api.Seeding;

/// <summary>From an idea to a business, and for some to its end.</summary>
internal static class FoundingChapter
{
    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        if (!random.Happens(0.05))
            return;

        var business = random.Uuid();
        var day = telling.Later(telling.Arrived, 200, 1200);
        var trade = random.One(["Imbiss", "Änderungsschneiderei", "Reinigungsdienst", "Fahrradwerkstatt", "Friseursalon"]);
        var viable = random.Happens(0.7);
        FoundingCommand[] steps =
        [
            new RecordFoundingAdvice(business, "Industrie- und Handelskammer"),
            new ReviewBusinessPlan(business, viable),
            new CheckFoundingPermission(business, Permitted: random.Happens(0.9)),
            new RegisterBusiness(business, $"{trade} {telling.Newcomer.FamilyName}"),
            new StartBusiness(business),
            new CloseBusiness(business, random.One(Enum.GetValues<BusinessEnd>())),
        ];
        var reached = telling.On(day, new RecordFoundingIdea(business, trade)) ? random.Between(1, viable ? steps.Length : 2) : 0;
        foreach (var step in steps.Take(reached))
        {
            day = step is CloseBusiness ? telling.Later(day, 200, 700) : telling.Later(day, 5, 60);
            if (!telling.On(day, step))
                return;
        }
    }
}
