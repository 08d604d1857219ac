namespace Casework.Api.Import;

/// <summary>A column of an arrivals file.</summary>
internal sealed record ArrivalColumn(string Name, bool Required, string Meaning)
{
    public static IReadOnlyList<ArrivalColumn> All { get; } =
    [
        new("reference", true, "the sender's own id of the arrival, at most 200 characters; the same reference is imported once"),
        new("municipality", true, "official municipality key (AGS), eight digits"),
        new("given_name", true, "given name"),
        new("family_name", true, "family name"),
        new("born_on", true, "day of birth, YYYY-MM-DD"),
        new("nationality", true, "ISO 3166-1 alpha-3, such as SYR"),
        new("preferred_language", true, "BCP 47 language tag, such as ar"),
        new("arrived_on", true, "day of arrival, YYYY-MM-DD"),
        new("opened_on", false, "day on which the file was opened, YYYY-MM-DD; the day of arrival when empty"),
        new("facility", false, "first reception facility entered"),
        new("caseworker", false, "who is responsible: a caseworker's token subject"),
        new("residence_status", false, "a code of residenceStatuses, such as REFUGEE"),
        new("residence_since", false, "its first day; the day of opening when empty, as for every since"),
        new("residence_until", false, "its last day"),
        new("housing_kind", false, "SHARED_ACCOMMODATION, TRANSITIONAL_FLAT, SPONSOR or OWN_LEASE, in the same municipality"),
        new("housing_since", false, "day of moving in"),
        new("housing_address", false, "street and number"),
        new("language_level", false, "BELOW_A1, A1, A2, B1, B2, C1 or C2"),
        new("language_method", false, "how the level was found, unless by a certificate: PLACEMENT_TEST, INTERVIEW, SELF_REPORT or SCHOOL_RECORD"),
        new("language_since", false, "day of the assessment, or on which the certificate was shown"),
        new("certificate_issuer", false, "who has certified the level"),
        new("certificate_on", false, "day of issue; needed with an issuer"),
        new("certificate_hash", false, "SHA-256 of the certificate, 64 hexadecimal digits; needed with an issuer"),
        new("school_kind", false, "DAY_CARE, PRIMARY, SECONDARY or VOCATIONAL"),
        new("school_name", false, "the school or day care; needed with a kind"),
        new("school_class", false, "PREPARATORY or REGULAR; needed with a kind"),
        new("school_since", false, "day of enrolment"),
        new("guardian_name", false, "who stands for a minor"),
        new("guardian_kind", false, "PERSON, PROFESSIONAL, ASSOCIATION or YOUTH_WELFARE_OFFICE; needed with a name"),
        new("guardian_since", false, "day of appointment"),
    ];
}
