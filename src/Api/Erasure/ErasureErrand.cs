using System.Text.Json;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.EventStore;
using Casework.EventStore.Messaging;

namespace Casework.Api.Erasure;

/// <summary>What a decided erasure leaves to be done: a message that is a row of the decision's commit, so that no crash loses it.</summary>
internal static class ErasureErrand
{
    public const string Destination = "erasures";

    private const string Decided = "erasure_decided";

    /// <returns>The same decision with the message, if it decides upon an erasure.</returns>
    public static Decided<PathwayEvent, Rejection> Of(Decided<PathwayEvent, Rejection> decided)
    {
        var messages = decided.Events.Select(@event => @event.Event).OfType<ErasureEvent.ErasureDecided>().Select(erasure => new Message(Destination, Decided)
        {
            Payload = JsonSerializer.Serialize(new { erasureId = erasure.ErasureId }),
        }).ToList();
        return messages.Count == 0 ? decided : Decided<PathwayEvent, Rejection>.Accept(decided.Events, [.. decided.Messages, .. messages], decided.Cancels);
    }

    public static IMessageDestination CarriedOutBy(Erasing erasing) => new InProcess(Destination, new Dictionary<string, Func<DueMessage, CancellationToken, Task>>
    {
        [Decided] = async (message, cancel) =>
        {
            using var payload = JsonDocument.Parse(message.Payload);
            await erasing.CarryOut(message.Stream, payload.RootElement.GetProperty("erasureId").GetGuid(), cancel);
        },
    });
}
