namespace Casework.Domain.Releases;

public static class ReleaseRejection
{
    public static Rejection NotFound { get; } = new(
        "RELEASE_NOT_FOUND",
        "There is no such release.",
        "Diese Veröffentlichung gibt es nicht.");

    public static Rejection SchemaUnknown { get; } = new(
        "RELEASE_SCHEMA_UNKNOWN",
        "There is no release schema of this name.",
        "Ein Veröffentlichungsschema dieses Namens gibt es nicht.");

    public static Rejection PeriodInvalid { get; } = new(
        "RELEASE_PERIOD_INVALID",
        "The period is a quarter (2026-Q3) for quarterly figures, and a year (2026) for yearly ones.",
        "Der Zeitraum ist bei Quartalszahlen ein Quartal (2026-Q3), bei Jahreszahlen ein Jahr (2026).");

    public static Rejection PeriodUnfinished { get; } = new(
        "RELEASE_PERIOD_UNFINISHED",
        "The period is not over yet.",
        "Der Zeitraum ist noch nicht abgelaufen.");

    public static Rejection BeforeTheSchema { get; } = new(
        "RELEASE_BEFORE_SCHEMA",
        "The schema begins later.",
        "Das Schema beginnt erst später.");

    public static Rejection OutOfOrder { get; } = new(
        "RELEASE_OUT_OF_ORDER",
        "An earlier period is published first, and of a year its four quarters.",
        "Zuerst wird ein früherer Zeitraum veröffentlicht, vor einem Jahr seine vier Quartale.");

    public static Rejection ReportIncomplete { get; } = new(
        "RELEASE_REPORT_INCOMPLETE",
        "A report is made of released figures: the year with its four quarters, and its stocks, are published first.",
        "Ein Bericht besteht aus veröffentlichten Zahlen: Zuerst werden das Jahr mit seinen vier Quartalen und sein Bestand veröffentlicht.");

    public static Rejection LogEmpty { get; } = new(
        "RELEASE_LOG_EMPTY",
        "Nothing is recorded yet, so there is nothing to release.",
        "Es ist noch nichts erfasst; zu veröffentlichen gibt es nichts.");

    public static Rejection AlreadyPrepared { get; } = new(
        "RELEASE_ALREADY_PREPARED",
        "This release is prepared and waits for a second person.",
        "Diese Veröffentlichung ist vorbereitet und wartet auf eine zweite Person.");

    public static Rejection AlreadyPublished { get; } = new(
        "RELEASE_ALREADY_PUBLISHED",
        "This was published before. It is published once.",
        "Dies ist bereits veröffentlicht. Veröffentlicht wird einmal.");

    public static Rejection BoundaryMissing { get; } = new(
        "RELEASE_BOUNDARY_MISSING",
        "The schema lays down no boundaries for this period.",
        "Das Schema legt für diesen Zeitraum keine Gebietsgrenzen fest.");

    public static Rejection BoundaryChanged { get; } = new(
        "RELEASE_BOUNDARY_CHANGED",
        "Boundaries hold for four years, and these are others than those of an earlier release.",
        "Gebietsgrenzen gelten vier Jahre, und diese sind andere als bei einer früheren Veröffentlichung.");

    public static Rejection OverBudget { get; } = new(
        "RELEASE_OVER_BUDGET",
        "This would cost people more privacy than all releases together may.",
        "Das würde Menschen mehr Vertraulichkeit kosten, als alle Veröffentlichungen zusammen dürfen.");

    public static Rejection PreparedByYou { get; } = new(
        "RELEASE_PREPARED_BY_YOU",
        "You have prepared it: somebody else publishes.",
        "Sie haben sie vorbereitet: Jemand anderes veröffentlicht.");

    public static Rejection NotReady { get; } = new(
        "RELEASE_NOT_READY",
        "The log is not signed and counted that far yet. Try again in a moment.",
        "Das Protokoll ist noch nicht so weit signiert und gezählt. Bitte gleich noch einmal versuchen.");

    public static Rejection SeedGone { get; } = new(
        "RELEASE_SEED_GONE",
        "What its noise is made of can no longer be read, so it cannot be published.",
        "Woraus ihr Rauschen entsteht, ist nicht mehr lesbar; sie kann nicht veröffentlicht werden.");
}
