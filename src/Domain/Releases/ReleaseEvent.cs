namespace Casework.Domain.Releases;

/// <summary>
/// What is released of the figures that councils get, and what it has cost: the ledger of the privacy budget. One stream for all
/// municipalities, since a person has one life. Stored forever.
/// </summary>
public abstract record ReleaseEvent
{
    private ReleaseEvent(Guid releaseId) => ReleaseId = releaseId;

    public const string StreamType = "council_releases";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("release_prepared", typeof(ReleasePrepared)),
        ("budget_spent", typeof(BudgetSpent)),
        ("release_published", typeof(ReleasePublished)),
        ("release_withdrawn", typeof(ReleaseWithdrawn)),
    ];

    public Guid ReleaseId { get; init; }

    /// <summary>What is to be released is fixed, to the last entry of the log. Nobody has seen a figure yet.</summary>
    /// <param name="Period">As <see cref="ReportPeriod"/> writes it.</param>
    /// <param name="Boundary">The digest of the geography.</param>
    /// <param name="LogSize">So many entries of the log are counted.</param>
    /// <param name="LogRoot">The root hash of the log at that size, base64.</param>
    /// <param name="PreparedBy">A token's subject: somebody else has to publish.</param>
    /// <param name="Seed">What the noise is made of, base64. Who knows it knows the numbers beneath, so it is sealed.</param>
    public sealed record ReleasePrepared(
        Guid ReleaseId, string Schema, ReleaseTable Table, string Period, string Boundary, long LogSize, string LogRoot, string PreparedBy, Personal<string> Seed)
        : ReleaseEvent(ReleaseId);

    /// <summary>What was prepared is not published. No figure was made of it, so nobody has seen one and nothing is spent; another may be prepared.</summary>
    /// <param name="WithdrawnBy">A token's subject.</param>
    public sealed record ReleaseWithdrawn(Guid ReleaseId, string WithdrawnBy) : ReleaseEvent(ReleaseId);

    /// <param name="Rho">What it may have cost any one person.</param>
    public sealed record BudgetSpent(Guid ReleaseId, string Schema, BudgetLevel Level, Milestone Milestone, string Period, decimal Rho) : ReleaseEvent(ReleaseId);

    /// <summary>From now on everybody may have these figures, as these bytes.</summary>
    /// <param name="Cells">With noise, and nothing made of them yet.</param>
    /// <param name="Signature">Over the digests of the documents: a signed note by the key that signs the log.</param>
    public sealed record ReleasePublished(
        Guid ReleaseId, string Schema, ReleaseTable Table, string Period, string PublishedBy, IReadOnlyList<MeasuredCell> Cells, IReadOnlyList<ReleaseDocument> Documents, string Signature) : ReleaseEvent(ReleaseId)
    {
        public bool Equals(ReleasePublished? other) =>
            base.Equals(other) && (Schema, Table, Period, PublishedBy, Signature) == (other.Schema, other.Table, other.Period, other.PublishedBy, other.Signature) && Cells.SequenceEqual(other.Cells) && Documents.SequenceEqual(other.Documents);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), PublishedBy, Signature, Cells.Count, Documents.Count);
    }
}

/// <param name="Share">Of a stock, which part; null for a flow.</param>
/// <param name="Measured">The count with noise. Can be below zero.</param>
public sealed record MeasuredCell(string Area, Milestone Milestone, StockShare? Share, int Measured)
{
    public ReleaseCell At() => new(Area, Milestone, Share);
}

/// <summary>A release as somebody downloads it.</summary>
public sealed record ReleaseDocument(ReleaseFormat Format, string Text);

/// <summary>Rows hold the numbers: new ones are added at the end.</summary>
public enum ReleaseFormat
{
    Json,
    Csv,

    /// <summary>A page to print.</summary>
    HtmlDe,
    HtmlEn,
}
