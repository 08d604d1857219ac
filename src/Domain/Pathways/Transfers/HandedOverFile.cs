using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>What is left to see for those who had a file that another municipality has taken over: that it went, where and when.</summary>
public static class HandedOverFile
{
    private const string LanguageUndetermined = "und";

    private static readonly ArrivalEvent.PathwayOpened Nobody = new(
        "", Personal<string>.Erased, Personal<string>.Erased, Personal<DateOnly>.Erased, Personal<string>.Erased, LanguageUndetermined, default);

    /// <returns>The pathway as it is while it is here; without its content when it is not.</returns>
    public static Pathway Of(Pathway pathway) => pathway.Transfers.IsAway ? Without(pathway) : pathway;

    internal static Pathway Without(Pathway pathway)
    {
        List<Entry> opening = [.. pathway.Entries.Where(entry => entry.Event is ArrivalEvent.PathwayOpened).Select(entry => entry with { Event = Nobody })];
        return Pathway.Initial with
        {
            CaseFile = pathway.CaseFile with { LastContactOn = null },
            Arrival = ArrivalStage.Initial with { Municipality = pathway.Arrival.Municipality, Opening = opening.FirstOrDefault() },
            Transfers = pathway.Transfers,
            Erasures = pathway.Erasures,
            DataProtection = pathway.DataProtection.OnlyHolds(),
            Glass = pathway.Glass,
            Entries = [.. opening],
        };
    }
}
