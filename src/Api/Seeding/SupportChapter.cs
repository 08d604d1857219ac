using Casework.Domain;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Support;

namespace Casework.Api.Seeding;

/// <summary>What a caseworker helps with, what holds it up, and who needs more.</summary>
internal static class SupportChapter
{
    private static readonly Personal<string> Better = "Bedarf besteht nach Gespräch nicht mehr.";

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        for (var tasks = random.Weighted((0, 4), (1, 4), (2, 2)); tasks > 0; tasks--)
            Help(telling, telling.Later(telling.Opened, 5, 500));

        var flag = random.Uuid();
        var raised = telling.Later(telling.Opened, 0, 120);
        if (!random.Happens(0.14) || !telling.On(raised, new RaiseNeedFlag(flag, Need(telling), null)))
            return;

        if (random.Happens(0.3))
            telling.On(telling.Later(raised, 60, 500), new ClearNeedFlag(flag, Better));
    }

    private static NeedKind Need(Telling telling) => telling.Newcomer.IsYounger(18, telling.Arrived)
        ? telling.Random.Weighted((NeedKind.Disability, 5), (NeedKind.Illiterate, 4), (NeedKind.Trafficking, 1))
        : telling.Random.Weighted((NeedKind.SingleParent, 6), (NeedKind.Disability, 4), (NeedKind.Illiterate, 4), (NeedKind.Pregnancy, 3), (NeedKind.Torture, 2), (NeedKind.GenderBasedViolence, 2), (NeedKind.OldAge, 1));

    private static void Help(Telling telling, DateOnly opened)
    {
        var random = telling.Random;
        var task = random.Uuid();
        var topic = random.One(Enum.GetValues<SupportTopic>());
        if (!telling.On(opened, new OpenSupportTask(task, topic, "Gemeinsam klären und Termin begleiten.", random.Happens(0.6) ? opened.AddDays(random.Between(7, 60)) : null)))
            return;

        var day = opened;
        if (random.Happens(0.25))
        {
            var blocked = telling.Later(opened, 2, 30);
            day = telling.Later(blocked, 3, 60);
            if (!telling.On(blocked, new BlockSupportTask(task, random.One(Enum.GetValues<SupportBlock>()), null)) || !telling.On(day, new UnblockSupportTask(task)))
                return;
        }

        if (random.Happens(0.75))
            telling.On(telling.Later(day, 1, 60), new FinishSupportTask(task, random.Weighted((SupportTaskOutcome.Solved, 7), (SupportTaskOutcome.ReferredOn, 2), (SupportTaskOutcome.NoLongerNeeded, 1), (SupportTaskOutcome.NotPossible, 1))));
    }
}
