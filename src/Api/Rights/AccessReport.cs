using Casework.Api.Processing;
using Casework.Api.Schema;

namespace Casework.Api.Rights;

/// <summary>What a person is given who asks which data are processed of them (Art. 15 GDPR).</summary>
/// <param name="WithProtectedFiles">Whether special needs and the health file are in it: an office hands them over in person.</param>
/// <param name="LookedUp">When the data were looked up and what for; not by whom (Court of Justice, C-579/21).</param>
internal sealed record AccessReport(
    LabelLanguage Language,
    DateTimeOffset MadeAt,
    string Municipality,
    string PathwayId,
    bool WithProtectedFiles,
    IReadOnlyList<ReportValue> Person,
    IReadOnlyList<ReportFact> History,
    IReadOnlyList<ReportFact> HealthFile,
    IReadOnlyList<ReportRecipient> Recipients,
    IReadOnlyList<ProcessingPurpose> Purposes,
    string Retention,
    IReadOnlyList<ReportRead> LookedUp);

internal sealed record ReportValue(string Name, string Text);

/// <param name="On">The day on which it was true.</param>
/// <param name="Superseded">It was corrected or retracted since.</param>
internal sealed record ReportFact(string Type, string Label, DateOnly On, DateTimeOffset RecordedAt, IReadOnlyList<ReportValue> Values, bool Superseded);

internal sealed record ReportRecipient(string Kind, string Recipient, DateOnly On, string Basis, string Fields);

internal sealed record ReportRead(DateTimeOffset At, string Purpose, string Channel);
