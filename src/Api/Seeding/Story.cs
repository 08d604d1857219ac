using Casework.Api.Pathways;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;
using Casework.EventStore;

namespace Casework.Api.Seeding;

/// <summary>One synthetic newcomer's commands, in the order in which they are given.</summary>
/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
/// <param name="Steps">On the pathway alone.</param>
internal sealed record Story(string Municipality, string Caseworker, IReadOnlyList<Story.Step> Steps)
{
    public StreamKey Pathway => new(Municipality, PathwayId.Of(Municipality, Steps[0].CommandId));

    /// <summary>In the health file.</summary>
    public IReadOnlyList<HealthStep> Health { get; init; } = [];

    /// <summary>
    /// Given when everything else is: what also concerns the pathway of the story before, and what puts entries right. These
    /// name an entry by the command that recorded it.
    /// </summary>
    public IReadOnlyList<Step> Afterwards { get; init; } = [];

    /// <param name="By">Who gives it in the place of the caseworker; null for the caseworker.</param>
    public sealed record Step(Guid CommandId, PathwayCommand Command, string? By = null)
    {
        /// <summary>Two people agree within days, so what takes two is decided on its own day, whenever the story is told.</summary>
        public DateOnly DecidedOn(DateOnly today) => Command is ProposeChange or ProposalCommand ? Command.EffectiveOn : today;
    }

    public sealed record HealthStep(Guid CommandId, HealthCommand Command);
}
