using Casework.Domain.Access;
using Casework.Domain.Surveys;

namespace Casework.Api.Surveys;

internal sealed class SurveyQueries(SurveyStream stream)
{
    public async ValueTask<IReadOnlyList<SurveyFigureView>> SurveyFigures(SurveyTopic? topic, int? wave, Caller caller, CancellationToken cancel) => Policy.MaySeeWholeReleases(caller)
        ? [.. (await stream.Read(cancel)).Standing.Select(one => SurveyFigureView.Of(one, stream.Areas)).Where(figure => (topic is null || figure.Topic == topic) && (wave is null || figure.Wave == wave))]
        : [];
}
