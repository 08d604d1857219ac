using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;

namespace Casework.Api.Notices;

/// <summary>What a message of a clock says, as far as a notice needs it.</summary>
internal sealed record DeadlineMessage(StageName Stage, Guid AboutId, DeadlineKind Kind, DateOnly DueOn)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        RespectRequiredConstructorParameters = true,
    };
}
