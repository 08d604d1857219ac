using Casework.Projections;

namespace Casework.Api.Processing;

/// <summary>A purpose as the record of processing activities (Art. 30 GDPR) describes it.</summary>
/// <param name="Purpose">Its name in the schema.</param>
/// <param name="Persons">Of whom data are processed.</param>
/// <param name="Data">Which.</param>
/// <param name="Status">Whether somebody has compared it with the law: verified or unverified.</param>
internal sealed record ProcessingPurpose(string Purpose, Label LegalBasis, Label Persons, Label Data, Label Recipients, Label Retention, string Status);
