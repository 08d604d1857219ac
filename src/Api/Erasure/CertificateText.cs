using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.Api.Erasure;

/// <summary>A certificate as it is signed: one line of JSON for programs, then the same in German and English for people.</summary>
internal static class CertificateText
{
    private const string FirstLine = "casework erasure certificate v1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, (string German, string English)> Scopes = new()
    {
        ["Person"] = ("alle Daten zur Person", "all data of the person"),
        ["Health"] = ("die Gesundheitsakte", "the health file"),
        ["Needs"] = ("die besonderen Bedarfe", "the special needs"),
    };

    private static readonly Dictionary<string, (string German, string English)> Bases = new()
    {
        ["NoLongerNecessary"] = ("Art. 17 Abs. 1 Buchst. a DSGVO", "Art. 17(1)(a) GDPR"),
        ["ConsentWithdrawn"] = ("Art. 17 Abs. 1 Buchst. b DSGVO", "Art. 17(1)(b) GDPR"),
        ["Objection"] = ("Art. 17 Abs. 1 Buchst. c DSGVO", "Art. 17(1)(c) GDPR"),
        ["UnlawfulProcessing"] = ("Art. 17 Abs. 1 Buchst. d DSGVO", "Art. 17(1)(d) GDPR"),
        ["LegalObligation"] = ("Art. 17 Abs. 1 Buchst. e DSGVO", "Art. 17(1)(e) GDPR"),
    };

    public static string Of(ErasureCertificate certificate)
    {
        var (scope, basis) = (Scopes[certificate.Scope], Bases[certificate.Basis]);
        var (day, time) = (certificate.ErasedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), certificate.ErasedAt.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        return string.Join('\n',
            FirstLine,
            JsonSerializer.Serialize(certificate, Json),
            $"Löschbescheinigung: Am {day} um {time} (UTC) wurden im Fall {certificate.Pathway} der Kommune {certificate.Municipality} {scope.German} gelöscht, auf der Grundlage von {basis.German}.",
            $"Vorgeschlagen von {certificate.ProposedBy}, bestätigt von {certificate.ConfirmedBy}. Es wurden {certificate.KeysDestroyed} Schlüssel vernichtet; was sie verschlossen, kann niemand mehr lesen, auch nicht in Sicherungen des Protokolls.",
            "Es bleibt: dass es den Fall gab, welche Art von Eintrag wann und von wem erfasst wurde, Codes und Tage ohne Namen und ohne Freitext, damit Nachweise und Statistik richtig bleiben. Sicherungen der Datenbank, die älter sind, enthalten Namen der Fallliste, bis sie nach ihrer Frist vernichtet sind; nach einer Wiederherstellung wird die Löschung wiederholt.",
            $"Erasure certificate: on {day} at {time} (UTC), {scope.English} of pathway {certificate.Pathway} of municipality {certificate.Municipality} were erased, on the basis of {basis.English}.",
            $"Proposed by {certificate.ProposedBy}, confirmed by {certificate.ConfirmedBy}. {certificate.KeysDestroyed} keys were destroyed; what they sealed can be read by nobody, not in backups of the log either.",
            "What remains: that there was the pathway, which kind of entry was recorded when and by whom, codes and days without names and free text, so that proofs and statistics stay right. Older backups of the database hold names of the worklist until they are destroyed when their time is over; after a restore the erasure is repeated.",
            "");
    }
}
