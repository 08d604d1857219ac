namespace Casework.Domain.Pathways.Skills;

public static class SkillsRejection
{
    public static Rejection EvidenceAlreadyKnown { get; } = new(
        "SKILL_EVIDENCE_ALREADY_KNOWN",
        "This evidence is already recorded with other particulars. Correct that entry.",
        "Dieser Nachweis ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection AssessedWithoutEvidence { get; } = new(
        "SKILL_ASSESSED_WITHOUT_EVIDENCE",
        "The skill was assessed without any evidence of it.",
        "Die Fähigkeit wurde eingeschätzt, ohne dass ein Hinweis auf sie vorliegt.");
}
