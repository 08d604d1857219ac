namespace Casework.Api.Exports;

/// <summary>Where a person's data lie outside of the database since an export.</summary>
/// <param name="Files">Their full paths.</param>
/// <param name="ExpiresOn">The first day on which they are not to be there any more.</param>
internal sealed record ExportNote(Guid Id, string Municipality, Guid Pathway, IReadOnlyList<string> Files, DateTimeOffset WrittenAt, DateOnly ExpiresOn);
