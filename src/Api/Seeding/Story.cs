using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.EventStore;

namespace Casework.Api.Seeding;

/// <summary>One synthetic newcomer's commands, in the order in which they are given.</summary>
/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
internal sealed record Story(string Municipality, string Caseworker, IReadOnlyList<Story.Step> Steps)
{
    public StreamKey Pathway => new(Municipality, PathwayId.Of(Municipality, Steps[0].CommandId));

    public sealed record Step(Guid CommandId, PathwayCommand Command);
}
