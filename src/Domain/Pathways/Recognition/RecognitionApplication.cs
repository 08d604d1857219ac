namespace Casework.Domain.Pathways.Recognition;

/// <summary>What was applied for, and on which day.</summary>
public sealed record RecognitionApplication(
    string ReferenceOccupation, bool Regulated, string Authority, RecognitionTrack Track, string TrainingCountry, DateOnly FiledOn)
{
    public static RecognitionApplication Of(RecognitionEvent.RecognitionFiled filed, DateOnly on) =>
        new(filed.ReferenceOccupation, filed.Regulated, filed.Authority, filed.Track, filed.TrainingCountry, on);

    public bool IsFor(string occupation) => string.Equals(ReferenceOccupation.Trim(), occupation.Trim(), StringComparison.OrdinalIgnoreCase);
}
