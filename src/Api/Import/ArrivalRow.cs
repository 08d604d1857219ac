using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Duplicates;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Import;

/// <summary>One line of an arrivals file, well formed.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Reference">The sender's own id of the arrival: the same reference is imported once.</param>
internal sealed record ArrivalRow(int Line, string Reference, OpenPathway Open, string? Facility, string? Caseworker)
{
    public DateOnly OpenedOn => Open.EffectiveOn;

    /// <summary>Of further stages.</summary>
    public IReadOnlyList<PathwayCommand> Further { get; init; } = [];

    /// <summary>Every day that the row names, by its column.</summary>
    public IReadOnlyList<(string Column, DateOnly Day)> Days { get; init; } = [];

    public IEnumerable<PathwayCommand> Commands =>
    [
        Open,
        .. Caseworker is { } caseworker ? [new AssignCaseworker(caseworker) { EffectiveOn = OpenedOn }] : Array.Empty<PathwayCommand>(),
        .. Facility is { } facility ? [new EnterFirstReception(facility) { EffectiveOn = OpenedOn }] : Array.Empty<PathwayCommand>(),
        .. Further,
    ];

    /// <summary>The same for the same municipality and reference.</summary>
    public Guid CommandId { get; } = CommandOf(Open.Municipality, Reference);

    /// <summary>The pathway that the row opens.</summary>
    public StreamKey Pathway => new(Open.Municipality, PathwayId.Of(Open.Municipality, CommandId));

    /// <summary>To whom it belongs; null when the row does not say.</summary>
    public ArrivalLink? Link { get; init; }

    /// <returns>The pathway that the arrival of this reference has or will have.</returns>
    public static Guid PathwayOf(string municipality, string reference) => PathwayId.Of(municipality, CommandOf(municipality, reference));

    public Particulars Particulars => new(Open.GivenName.Value!, Open.FamilyName.Value!, Open.BornOn.Value, Open.Nationality.Value);

    /// <returns>The column that a refusal is about; null when it is about the whole row.</returns>
    public string? ColumnOf(Rejection refusal) => refusal.Field switch
    {
        null => null,
        // No day of an arrival is refused but one that nobody alive has seen, or one too far ahead.
        nameof(PathwayCommand.EffectiveOn) => Days.Where(given => given.Day.Year < 1900).Concat(Days.OrderByDescending(given => given.Day)).First().Column,
        "Status" => "residence_status",
        "ValidUntil" => "residence_until",
        "Address" => "housing_address",
        "Issuer" => "certificate_issuer",
        "IssuedOn" => "certificate_on",
        "DocumentHash" => "certificate_hash",
        "School" => "school_name",
        "Name" => "guardian_name",
        "OtherPathway" => "household_reference",
        "Relation" => "household_relation",
        "Employer" => "work_employer",
        "Occupation" => "work_occupation",
        "HoursPerWeek" => "work_hours",
        "ReferenceOccupation" => "recognition_occupation",
        "Regulated" => "recognition_regulated",
        "Authority" => "recognition_authority",
        "TrainingCountry" => "recognition_country",
        var field => string.Concat(field.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}")),
    };

    private static Guid CommandOf(string municipality, string reference) => Uuid8.Of($"arrivals-import {municipality} {reference}");
}
