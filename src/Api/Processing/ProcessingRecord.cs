using System.Text.Encodings.Web;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Rights;
using Casework.Api.Schema;
using Casework.Domain.Rules;
using Casework.Projections;

namespace Casework.Api.Processing;

/// <summary>The record of processing activities (Art. 30 GDPR), made from the registry of purposes, the rules and what the program does.</summary>
internal static class ProcessingRecord
{
    private static readonly string[] RetentionTopics = ["case.retention", "case.dormancy", "case.exports", "read-log.retention"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Label[] Measures =
    [
        new("Namen, Geburtstage und Freitexte sind je Person und Zweck verschlüsselt; die Schlüssel sind mit einem Schlüssel außerhalb der Datenbank geschützt und können vernichtet werden.",
            "Names, days of birth and free text are encrypted for each person and purpose; the keys are wrapped by a key outside the database and can be destroyed."),
        new("Eine Zugriffsregel für Vorgänge, Felder, Ausgaben und Seiten; ohne Regel kein Zugriff. Darunter trennt die Datenbank die Kommunen zeilenweise.",
            "One access policy for commands, fields, exports and pages; what it does not name is denied. Beneath it the database keeps municipalities apart row by row."),
        new("Jedes Lesen von Fallinhalten wird aufgezeichnet, bei Gesundheit, Schutzbedarf und Prüfungen vor der Antwort; die Aufzeichnung kann nur fortgeschrieben werden.",
            "Every reading of case content is recorded, before the answer for health, special needs and audits; the record can only be appended to."),
        new("Alle Ereignisse werden fortgeschrieben und nie geändert; Berichtigungen sind eigene Einträge.",
            "All events are appended and never changed; corrections are entries of their own."),
        new("Zugang nur mit kurzlebigen Tokens eines festgelegten Ausstellers; Übertragung verschlüsselt.",
            "Access only with short-lived tokens of a named issuer; transport is encrypted."),
    ];

    /// <summary>The purposes this program was built with.</summary>
    public static IReadOnlyList<ProcessingPurpose> Purposes { get; } =
        [.. EmbeddedFiles.Under("purposes/").SelectMany(file => JsonSerializer.Deserialize<List<ProcessingPurpose>>(file.Text, Json)!)];

    public static string ToJson(RuleBook rules, DateOnly today, LabelLanguage language) => JsonSerializer.Serialize(
        new
        {
            madeOn = today,
            language = language.ToString().ToUpperInvariant(),
            purposes = Purposes.Select(purpose => new
            {
                purpose.Purpose,
                legalBasis = purpose.LegalBasis.In(language),
                persons = purpose.Persons.In(language),
                data = purpose.Data.In(language),
                recipients = purpose.Recipients.In(language),
                retention = purpose.Retention.In(language),
                purpose.Status,
            }),
            retention = Rules(rules, today).Select(set => new { set.Topic, set.Id, set.ValidFrom, set.ValidTo, status = set.Status.ToString().ToUpperInvariant(), set.Source, set.Values }),
            measures = Measures.Select(measure => measure.In(language)),
        },
        Json);

    public static string ToHtml(RuleBook rules, DateOnly today, LabelLanguage language)
    {
        var page = new PlainPage(language == LabelLanguage.De ? "de" : "en", Say("Verzeichnis von Verarbeitungstätigkeiten", "Record of processing activities"));
        page.Paragraph(Say(
            $"Nach Art. 30 DSGVO, erstellt am {today:yyyy-MM-dd}. Name und Kontakt des Verantwortlichen und der Datenschutzbeauftragten trägt die Kommune ein.",
            $"Under Art. 30 GDPR, made on {today:yyyy-MM-dd}. The municipality adds name and contact of the controller and of the data-protection officer."));
        page.Section(Say("Zwecke", "Purposes"));
        page.Table(
            Say("Zwecke der Verarbeitung", "Purposes of processing"),
            [Say("Zweck", "Purpose"), Say("Rechtsgrundlage", "Legal basis"), Say("Betroffene", "Data subjects"), Say("Daten", "Data"), Say("Empfänger", "Recipients"), Say("Aufbewahrung", "Retention"), Say("Geprüft", "Compared")],
            Purposes.Select(purpose => new[]
            {
                purpose.Purpose, purpose.LegalBasis.In(language), purpose.Persons.In(language), purpose.Data.In(language), purpose.Recipients.In(language), purpose.Retention.In(language),
                purpose.Status == "verified" ? Say("ja", "yes") : Say("noch nicht", "not yet"),
            }),
            Say("Keine.", "None."));
        page.Section(Say("Fristen", "Periods"));
        page.Table(
            Say("Regeln, die heute gelten", "Rules in force today"), [Say("Thema", "Topic"), Say("Regel", "Rule"), Say("Werte", "Values"), Say("Quelle", "Source")],
            Rules(rules, today).Select(set => new[] { set.Topic, set.Id, string.Join(", ", set.Values.Select(value => $"{value.Key} {value.Value.GetRawText()}")), set.Source }),
            Say("Keine.", "None."));
        page.Section(Say("Technische und organisatorische Maßnahmen", "Technical and organisational measures"));
        foreach (var measure in Measures)
            page.Paragraph(measure.In(language));
        return page.ToString();

        string Say(string german, string english) => new Label(german, english).In(language);
    }

    private static IEnumerable<RuleSet> Rules(RuleBook rules, DateOnly today) => RetentionTopics.Select(topic => rules.At(topic, today)).OfType<RuleSet>();
}
