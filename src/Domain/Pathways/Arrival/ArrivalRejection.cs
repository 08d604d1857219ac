namespace Casework.Domain.Pathways.Arrival;

public static class ArrivalRejection
{
    public static Rejection AlreadyOpen { get; } = new(
        "ALREADY_OPEN",
        "This pathway has been opened before.",
        "Dieser Fall wurde bereits angelegt.");

    public static Rejection MunicipalityKeyInvalid { get; } = new(
        "MUNICIPALITY_KEY_INVALID",
        "The official municipality key has eight digits.",
        "Der amtliche Gemeindeschlüssel hat acht Ziffern.");

    public static Rejection NationalityInvalid { get; } = new(
        "NATIONALITY_INVALID",
        "The nationality is a country code of three capital letters (ISO 3166-1 alpha-3).",
        "Die Staatsangehörigkeit ist ein Ländercode aus drei Großbuchstaben (ISO 3166-1 alpha-3).");

    public static Rejection LanguageTagInvalid { get; } = new(
        "LANGUAGE_TAG_INVALID",
        "The language is a BCP 47 tag such as ar or pt-BR.",
        "Die Sprache ist ein Kürzel nach BCP 47 wie ar oder pt-BR.");

    public static Rejection BirthDateImpossible { get; } = new(
        "BIRTH_DATE_IMPOSSIBLE",
        "The date of birth is in the future or more than 125 years ago.",
        "Das Geburtsdatum liegt in der Zukunft oder mehr als 125 Jahre zurück.");

    public static Rejection ArrivalDateImpossible { get; } = new(
        "ARRIVAL_DATE_IMPOSSIBLE",
        "The date of arrival is before 1900 or too far in the future.",
        "Das Ankunftsdatum liegt vor 1900 oder zu weit in der Zukunft.");

    public static Rejection ArrivedBeforeBirth { get; } = new(
        "ARRIVED_BEFORE_BIRTH",
        "Nobody arrives before being born.",
        "Die Ankunft liegt vor der Geburt.");

    public static Rejection AlreadyInReception { get; } = new(
        "ALREADY_IN_RECEPTION",
        "The person lives in another first reception facility and has not left it.",
        "Die Person lebt in einer anderen Erstaufnahmeeinrichtung und hat sie nicht verlassen.");

    public static Rejection NotInReception { get; } = new(
        "NOT_IN_RECEPTION",
        "The person does not live in first reception.",
        "Die Person lebt nicht in einer Erstaufnahmeeinrichtung.");

    public static Rejection MovedLater { get; } = new(
        "MOVED_LATER",
        "A later move into or out of first reception is recorded.",
        "Ein späterer Ein- oder Auszug in der Erstaufnahme ist erfasst.");
}
