using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Schooling;

namespace Casework.Domain.Tests.Pathways.Schooling;

public class AccompanyingAChild : SchoolingSpec
{
    [Fact]
    public void Informs_the_parents_in_their_language()
    {
        GivenAChild();
        When(new InformParents("ar", InformationChannel.Video));
        Then(new SchoolingEvent.ParentsInformed("ar", InformationChannel.Video));
        When(new InformParents("Arabic!", InformationChannel.Video));
        ThenRejected(ArrivalRejection.LanguageTagInvalid, at: "Language");
    }

    [Fact]
    public void Names_a_bridge_figure_and_later_another()
    {
        GivenAChild();
        When(new AssignBridgeFigure("Nour Example"), on: "2025-03-01");
        Then(new SchoolingEvent.BridgeFigureAssigned("Nour Example"));
        When(new AssignBridgeFigure("Nour Example"));
        ThenNothing();
        When(new AssignBridgeFigure("Sam Example"));
        Then(new SchoolingEvent.BridgeFigureAssigned("Sam Example"));
        Assert.Equal("Sam Example", Pathway.Schooling.BridgeFigure?.Value);
        When(new AssignBridgeFigure(" "));
        ThenRejected(PathwayRejection.TextMissing, at: "Name");
    }
}
