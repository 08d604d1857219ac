using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Mentoring;

/// <summary>What a mentor says and asks.</summary>
internal sealed class MentorClient(ApiClient client)
{
    public const string Fields = "matchId pathwayId kind status mentor weeks proposedOn mentorAcceptedOn newcomerAcceptedOn endsOn endedOn endReason person { givenName preferredLanguage germanLevel occupation }";

    /// <summary>The whole answer to a mutation, as it was sent.</summary>
    public async Task<Answer> Say(string mutation, string pathway, Guid matchId, Guid? commandId = null) => await client.Ask(
        $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ match {{ {Fields} }} position errors {{ __typename ... on Error {{ code message }} }} }} }}",
        new { input = new { commandId = commandId ?? Guid.NewGuid(), pathwayId = pathway, matchId } });

    public async Task<IReadOnlyList<JsonElement>> Matches(long? at = null) =>
        [.. (await client.Ask($"query($at: Long) {{ matches(minPosition: $at) {{ {Fields} }} }}", new { at })).Data.At("matches").EnumerateArray()];

    /// <summary>The whole answer, as it was sent.</summary>
    public async Task<string> Match(string pathway, Guid matchId) =>
        (await client.Ask($"query($id: ID!, $match: UUID!) {{ match(pathwayId: $id, matchId: $match) {{ {Fields} }} }}", new { id = pathway, match = matchId })).Text;
}
