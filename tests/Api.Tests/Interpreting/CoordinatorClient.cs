using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Interpreting;

/// <summary>What somebody who coordinates interpreters says and asks.</summary>
internal sealed class CoordinatorClient(ApiClient client)
{
    public const string Fields = "bookingId pathwayId language qualification mode startsAt minutes place gender status interpreter requestedOn assignedOn endedOn minutesInterpreted missedBy cancellation unmetReason shownUntil ruleSet overlapping";

    /// <summary>The whole answer to a mutation, as it was sent.</summary>
    public async Task<Answer> Say(string mutation, string pathway, object fields, Guid? commandId = null)
    {
        var input = JsonSerializer.SerializeToNode(fields)!.AsObject();
        input["commandId"] = JsonValue.Create(commandId ?? Guid.NewGuid());
        input["pathwayId"] = pathway;
        return await client.Ask(
            $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ booking {{ {Fields} }} position errors {{ __typename ... on Error {{ code message }} }} }} }}",
            new { input });
    }

    /// <returns>The payload.</returns>
    public async Task<JsonElement> Accepted(string mutation, string pathway, object fields, Guid? commandId = null)
    {
        var payload = (await Say(mutation, pathway, fields, commandId)).Data.At(mutation);
        Assert.True(payload.At("errors").ValueKind == JsonValueKind.Null, payload.GetRawText());
        return payload;
    }

    /// <returns>The code.</returns>
    public async Task<string> Refused(string mutation, string pathway, object fields) => (await Say(mutation, pathway, fields)).Data.Text($"{mutation}.errors.0.code")!;

    public async Task<JsonElement> Bookings(object? where = null, object? order = null, int first = 100, long? at = null) => (await client.Ask(
        $"query($where: InterpreterBookingFilterInput, $order: [InterpreterBookingSortInput!], $first: Int, $at: Long) {{ interpreterBookings(where: $where, order: $order, first: $first, minPosition: $at) {{ totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {Fields} }} }} }}",
        new { where, order, first, at })).Data.At("interpreterBookings");

    /// <summary>The whole answer, as it was sent.</summary>
    public async Task<string> Booking(string pathway, Guid bookingId) =>
        (await client.Ask($"query($id: ID!, $booking: UUID!) {{ interpreterBooking(pathwayId: $id, bookingId: $booking) {{ {Fields} }} }}", new { id = pathway, booking = bookingId })).Text;
}
