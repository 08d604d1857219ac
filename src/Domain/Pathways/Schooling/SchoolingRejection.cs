namespace Casework.Domain.Pathways.Schooling;

public static class SchoolingRejection
{
    public static Rejection PlaceNotFound { get; } = new(
        "SCHOOL_PLACE_NOT_FOUND",
        "No such place was asked for or enrolled in.",
        "Ein solcher Platz wurde weder beantragt noch angetreten.");

    public static Rejection PlaceAlreadyKnown { get; } = new(
        "SCHOOL_PLACE_ALREADY_KNOWN",
        "This place is already recorded with other particulars. Correct that entry.",
        "Dieser Platz ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection PlaceEnded { get; } = new(
        "SCHOOL_PLACE_ENDED",
        "The place has ended.",
        "Der Platz ist beendet.");

    public static Rejection NotEnrolled { get; } = new(
        "SCHOOL_NOT_ENROLLED",
        "The child is not enrolled in this place.",
        "Das Kind ist auf diesem Platz nicht aufgenommen.");

    public static Rejection PlaceChangedLater { get; } = new(
        "SCHOOL_PLACE_CHANGED_LATER",
        "A later step of this place is recorded.",
        "Ein späterer Schritt dieses Platzes ist erfasst.");

    public static Rejection SamePlace { get; } = new(
        "SCHOOL_SAME_PLACE",
        "A change of school leads to another place.",
        "Ein Schulwechsel führt auf einen anderen Platz.");

    public static Rejection EnrolledWithoutAssignment { get; } = new(
        "SCHOOL_ENROLLED_WITHOUT_ASSIGNMENT",
        "The child was enrolled without a place having been assigned.",
        "Das Kind wurde aufgenommen, ohne dass ein Platz zugewiesen war.");

    public static Rejection PlacesOverlap { get; } = new(
        "SCHOOL_PLACES_OVERLAP",
        "The child is enrolled in two schools on the same day.",
        "Das Kind ist am selben Tag an zwei Schulen aufgenommen.");

    public static Rejection SchoolBackwards { get; } = new(
        "SCHOOL_CHANGED_BACKWARDS",
        "The change leads to a kind of school that comes earlier.",
        "Der Wechsel führt an eine Schulart, die früher kommt.");

    public static Rejection CertificateAlreadyKnown { get; } = new(
        "SCHOOL_CERTIFICATE_ALREADY_KNOWN",
        "This school certificate is already recorded with other particulars. Correct that entry.",
        "Dieses Schulzeugnis ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");
}
