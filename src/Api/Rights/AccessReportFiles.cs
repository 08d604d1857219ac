using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Schema;
using Casework.Projections;

namespace Casework.Api.Rights;

/// <summary>An access report as a page for people and as JSON for programs.</summary>
internal static class AccessReportFiles
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static string Json(AccessReport report) => JsonSerializer.Serialize(report, Readable);

    public static string Html(AccessReport report)
    {
        var page = new PlainPage(report.Language == LabelLanguage.De ? "de" : "en", Say("Auskunft über Ihre Daten", "Information about your data"));
        page.Paragraph(Say(
            $"Diese Auskunft nach Art. 15 DSGVO wurde am {Day(report.MadeAt)} von der Kommune {report.Municipality} erstellt. Sie sagt, welche Daten über Sie verarbeitet werden, wofür, wer sie bekommen hat und wann sie angesehen wurden.",
            $"This information under Art. 15 GDPR was made on {Day(report.MadeAt)} by municipality {report.Municipality}. It says which data about you are processed, what for, who was given them and when they were looked up."));
        page.Section(Say("Ihre Person", "You"));
        page.Paragraph(string.Join(", ", report.Person.Select(value => value.Text)));
        page.Section(Say("Was aufgezeichnet wurde", "What was recorded"));
        page.Table(
            Say("Verlauf Ihres Falls", "The history of your case"), FactHeaders(), report.History.Select(FactRow),
            Say("Es ist nichts aufgezeichnet.", "Nothing is recorded."));
        if (report.WithProtectedFiles)
        {
            page.Section(Say("Gesundheitsakte", "Health file"));
            page.Table(
                Say("Ihre Gesundheitsakte", "Your health file"), FactHeaders(), report.HealthFile.Select(FactRow),
                Say("Es gibt keine Einträge.", "There are no entries."));
        }
        else
        {
            page.Paragraph(Say(
                "Angaben zu Gesundheit und besonderem Schutzbedarf stehen zu Ihrem Schutz nicht auf dieser Seite. Die Kommune gibt Ihnen persönlich Auskunft darüber.",
                "For your protection, what may be recorded on health and special needs is not on this page. The municipality gives you that information in person."));
        }

        page.Section(Say("Wer Daten bekommen hat", "Who was given data"));
        page.Table(
            Say("Empfänger", "Recipients"), [Say("Tag", "Day"), Say("Art", "Kind"), Say("Empfänger", "Recipient"), Say("Grundlage", "Basis"), Say("Angaben", "Data")],
            report.Recipients.Select(one => new[] { Day(one.On), one.Kind, one.Recipient, one.Basis, one.Fields }),
            Say("Niemand außerhalb der Kommune hat Daten bekommen.", "Nobody outside the municipality was given data."));
        page.Section(Say("Wofür und auf welcher Grundlage", "What for and on what basis"));
        page.Table(
            Say("Zwecke", "Purposes"), [Say("Zweck", "Purpose"), Say("Rechtsgrundlage", "Legal basis"), Say("Daten", "Data"), Say("Empfänger", "Recipients"), Say("Aufbewahrung", "Kept")],
            report.Purposes.Select(purpose => new[] { purpose.Purpose, purpose.LegalBasis.In(report.Language), purpose.Data.In(report.Language), purpose.Recipients.In(report.Language), purpose.Retention.In(report.Language) }),
            Say("Keine.", "None."));
        page.Section(Say("Wie lange", "How long")).Paragraph(report.Retention);
        page.Section(Say("Wann Ihre Daten angesehen wurden", "When your data were looked up"));
        page.Paragraph(Say(
            "Genannt werden Zeit und Zweck. Wer es war, steht hier nicht: Beschäftigte handeln für die Kommune, und ihre Namen brauchen Sie nur, wenn Sie ohne sie Ihre Rechte nicht wahrnehmen können (EuGH C-579/21). Das hat die Kommune gegen den Schutz der Beschäftigten abgewogen; Sie können der Abwägung widersprechen.",
            "Time and purpose are named. Who it was is not: staff act for the municipality, and you need their names only where you could not use your rights without them (Court of Justice, C-579/21). The municipality has weighed that against the protection of its staff; you can object to the weighing."));
        page.Table(
            Say("Zugriffe", "Look-ups"), [Say("Zeit (UTC)", "Time (UTC)"), Say("Zweck", "Purpose"), Say("Weg", "Way")],
            report.LookedUp.Select(read => new[] { read.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), read.Purpose, read.Channel }),
            Say("Noch nie.", "Never so far."));
        page.Section(Say("Ihre Rechte", "Your rights"));
        page.Paragraph(Say(
            "Sie können falsche Daten berichtigen lassen (Art. 16 DSGVO), Löschung oder Einschränkung verlangen (Art. 17 und 18), der Verarbeitung widersprechen (Art. 21), eine Einwilligung jederzeit für die Zukunft zurücknehmen und sich bei der Datenschutzaufsicht Ihres Landes beschweren (Art. 77). Namen anderer Menschen sind nicht enthalten (Art. 15 Abs. 4).",
            "You can have wrong data corrected (Art. 16 GDPR), ask for erasure or restriction (Art. 17 and 18), object to processing (Art. 21), withdraw a consent for the future at any time, and complain to the data protection authority of your Land (Art. 77). Names of other people are left out (Art. 15(4))."));
        return page.ToString();

        string Say(string german, string english) => new Label(german, english).In(report.Language);

        string[] FactHeaders() => [Say("Tag", "Day"), Say("Was", "What"), Say("Angaben", "Details"), Say("Aufgezeichnet am", "Recorded on")];

        string[] FactRow(ReportFact fact) =>
        [
            Day(fact.On),
            fact.Superseded ? $"{fact.Label} ({Say("später geändert oder zurückgenommen", "changed or taken back later")})" : fact.Label,
            string.Join("; ", fact.Values.Select(value => value.Text)),
            Day(fact.RecordedAt),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
