using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Domain.Access;

namespace Casework.Api.Processing;

/// <summary>The purposes for which case data may be used, from <c>schema/purposes</c>: each once, and none without its basis.</summary>
internal static class PurposeRegistry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Those this program was built with, in the order of the list.</summary>
    /// <exception cref="InvalidOperationException">The file does not describe each purpose once, or leaves a text blank.</exception>
    public static IReadOnlyDictionary<Purpose, ProcessingPurpose> OfTheHouse { get; } = Read(EmbeddedFiles.Under("purposes/").Single().Text);

    /// <inheritdoc cref="OfTheHouse"/>
    public static IReadOnlyDictionary<Purpose, ProcessingPurpose> Read(string json)
    {
        var described = JsonSerializer.Deserialize<List<ProcessingPurpose>>(json, Json)!;
        var wanted = Enum.GetValues<Purpose>();
        if (!described.Select(one => one.Purpose).Order(StringComparer.Ordinal).SequenceEqual(wanted.Select(PurposeNames.Of).Order(StringComparer.Ordinal)))
            throw new InvalidOperationException("The registry of purposes describes each purpose once.");
        if (described.FirstOrDefault(one => Texts(one).Any(string.IsNullOrWhiteSpace) || one.Status is not ("verified" or "unverified")) is { } flawed)
            throw new InvalidOperationException($"The registry of purposes leaves something of {flawed.Purpose} blank.");

        return wanted.ToDictionary(purpose => purpose, purpose => described.Single(one => one.Purpose == PurposeNames.Of(purpose)));
    }

    private static IEnumerable<string> Texts(ProcessingPurpose one) =>
        new[] { one.LegalBasis, one.Persons, one.Data, one.Recipients, one.Retention }.SelectMany(text => new[] { text.De, text.En });
}
