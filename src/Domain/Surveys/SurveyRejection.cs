namespace Casework.Domain.Surveys;

public static class SurveyRejection
{
    public static Rejection Empty { get; } = new(
        "SURVEY_EMPTY",
        "There are no figures in it.",
        "Darin stehen keine Zahlen.");

    public static Rejection TooLong { get; } = new(
        "SURVEY_TOO_LONG",
        "At most 1000 figures are imported at once.",
        "Auf einmal werden höchstens 1000 Zahlen übernommen.");

    public static Rejection WaveInvalid { get; } = new(
        "SURVEY_WAVE_INVALID",
        "The wave is a year such as 2025.",
        "Die Welle ist ein Jahr wie 2025.");

    public static Rejection WaveAhead { get; } = new(
        "SURVEY_WAVE_AHEAD",
        "This year has not begun.",
        "Dieses Jahr hat noch nicht begonnen.");

    public static Rejection QuestionUnknown { get; } = new(
        "SURVEY_QUESTION_UNKNOWN",
        "There is no question of this code.",
        "Eine Frage mit dieser Kennung gibt es nicht.");

    public static Rejection AreaUnknown { get; } = new(
        "SURVEY_AREA_UNKNOWN",
        "There is no such association or Land in that year.",
        "Einen solchen Verbund oder ein solches Land gibt es in diesem Jahr nicht.");

    public static Rejection AreaTooFine { get; } = new(
        "SURVEY_AREA_TOO_FINE",
        "Figures of surveys are of whole associations or wider, never of a municipality or of part of an association.",
        "Zahlen aus Befragungen gelten für ganze Verbünde oder größere Gebiete, nie für eine Gemeinde oder einen Teil eines Verbunds.");

    public static Rejection OtherMeasure { get; } = new(
        "SURVEY_MEASURE_OTHER",
        "The question has another measure.",
        "Die Frage hat ein anderes Maß.");

    public static Rejection TooFewRespondents { get; } = new(
        "SURVEY_RESPONDENTS_TOO_FEW",
        "Too few people have answered for a figure of this question.",
        "Für eine Zahl zu dieser Frage haben zu wenige geantwortet.");

    public static Rejection ValueOutOfRange { get; } = new(
        "SURVEY_VALUE_OUT_OF_RANGE",
        "The value lies outside the scale of the question.",
        "Der Wert liegt außerhalb der Skala der Frage.");

    public static Rejection ValueNotWhole { get; } = new(
        "SURVEY_VALUE_NOT_WHOLE",
        "A number of people is a whole number.",
        "Eine Anzahl von Menschen ist eine ganze Zahl.");

    public static Rejection IntervalInvalid { get; } = new(
        "SURVEY_INTERVAL_INVALID",
        "The interval holds the value and lies within the scale of the question.",
        "Die Spanne enthält den Wert und liegt innerhalb der Skala der Frage.");

    public static Rejection SourceInvalid { get; } = new(
        "SURVEY_SOURCE_INVALID",
        "Say who has asked and where it is published, in at most 300 characters.",
        "Es fehlt, wer gefragt hat und wo es veröffentlicht ist; höchstens 300 Zeichen.");

    public static Rejection Repeated { get; } = new(
        "SURVEY_VALUE_REPEATED",
        "The same question, year and area stand in an earlier line already.",
        "Dieselbe Frage, dasselbe Jahr und Gebiet stehen bereits in einer früheren Zeile.");

    public static Rejection AlreadyImported { get; } = new(
        "SURVEY_ALREADY_IMPORTED",
        "Another value was imported for this question, year and area. Withdraw it first.",
        "Für diese Frage, dieses Jahr und Gebiet ist ein anderer Wert übernommen. Bitte ihn zuerst zurückziehen.");

    public static Rejection NotImported { get; } = new(
        "SURVEY_NOT_IMPORTED",
        "No figure of this question and year was imported.",
        "Zu dieser Frage und diesem Jahr ist keine Zahl übernommen.");
}
