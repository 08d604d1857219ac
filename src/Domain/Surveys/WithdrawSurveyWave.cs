using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Surveys;

/// <summary>Takes back all figures of a question and a year, so that right ones can be imported.</summary>
public sealed record WithdrawSurveyWave(string Question, int Wave, SurveyWithdrawal Reason)
{
    public Decision<SurveyEvent> Decide(SurveyLedger ledger, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        return ledger.Standing.Any(one => one.Value.Question == Question && one.Value.Wave == Wave)
            ? new SurveyEvent.SurveyWaveWithdrawn(Question, Wave, actor, Reason)
            : SurveyRejection.NotImported.At(nameof(Question));
    }
}
