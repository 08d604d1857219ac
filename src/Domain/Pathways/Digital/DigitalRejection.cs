namespace Casework.Domain.Pathways.Digital;

public static class DigitalRejection
{
    public static Rejection LevelOutOfRange { get; } = new(
        "DIGITAL_LEVEL_OUT_OF_RANGE",
        "The level of digital skill is a number from 0 to 3.",
        "Die Stufe der digitalen Kenntnisse ist eine Zahl von 0 bis 3.");
}
