using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Decisions;

/// <summary>
/// A decision taken again from what is recorded of it: on what was known just before it, under the rule set that it names. Once
/// more, then, on what is known to be right by now, or under the rules of another day.
/// </summary>
public sealed class RetakenDecision
{
    private readonly IReadOnlyList<Entry> _log;
    private readonly PathwayCommand _command;
    private readonly RuleBook _rules;
    private readonly RuleBook _rulesThen;

    private RetakenDecision(Entry decision, PathwayCommand command, IReadOnlyList<Entry> log, RuleBook rules)
    {
        (Decision, _command, _log, _rules) = (decision, command, log, rules);
        RuleSet = rules.Named(decision.Event.RuleSet);
        _rulesThen = RuleSet is null ? rules : rules.Under(RuleSet);
        Then = Decide(Known, _rulesThen);
    }

    public Entry Decision { get; }

    /// <summary>The rule set that the decision names; null when there is none of that name any more.</summary>
    public RuleSet? RuleSet { get; }

    /// <summary>What it came to.</summary>
    public Verdict Then { get; }

    /// <summary>True when taking it again gives what is recorded.</summary>
    public bool IsAsRecorded => Then.IsLike(Then with { Fact = Decision.Event });

    private IEnumerable<Entry> Known => _log.Where(IsKnown);

    /// <param name="log">Everything recorded on the pathway.</param>
    /// <returns>Null when there is no such entry, or when it is no decision.</returns>
    public static RetakenDecision? Of(IReadOnlyList<Entry> log, Guid eventId, RuleBook rules) =>
        log.FirstOrDefault(entry => entry.Id == eventId) is { } decision && DecisionCommands.Of(decision.Event, decision.EffectiveOn) is { } command
            ? new(decision, command, log, rules)
            : null;

    /// <summary>What it would come to under the rules of another day, on the same facts.</summary>
    public Verdict UnderTheRulesOf(DateOnly day) => Decide(Known, _rules.OfThe(day));

    /// <summary>What it would have come to had the corrections been known: everything that puts right what was known then.</summary>
    /// <param name="more">Corrections and retractions that are about to be recorded, besides those recorded.</param>
    public Verdict Corrected(params IReadOnlyList<CorrectionEvent> more)
    {
        var corrected = _log.Where(entry => IsKnown(entry) || entry.Event is CorrectionEvent);
        return Decide(corrected.Concat(more.Select(correction => Decision with { Event = correction })), _rulesThen);
    }

    /// <summary>The entries without which it would have come to something else, in log order.</summary>
    public IReadOnlyList<Entry> ReliedOn()
    {
        List<Entry> known = [.. Known];
        var pathways = new LeavingOneOut(known);
        return [.. known.Where((_, place) => !Decide(pathways.Without(place), _rulesThen).IsLike(Then))];
    }

    /// <summary>The rule sets without which it would have come to something else; the one it names comes first.</summary>
    public IReadOnlyList<RuleSet> Applied()
    {
        var pathway = PathwayHistory.Of(Known).State;
        return
        [
            .. _rules.RuleSets
                .Where(set => set == RuleSet || !Decide(pathway, _rulesThen.Without(set.Id)).IsLike(Then))
                .OrderBy(set => set != RuleSet)
                .ThenBy(set => set.Id, StringComparer.Ordinal),
        ];
    }

    private bool IsKnown(Entry entry) => entry.Version < Decision.Version;

    private Verdict Decide(IEnumerable<Entry> known, RuleBook rules) => Decide(PathwayHistory.Of(known).State, rules);

    private Verdict Decide(Pathway pathway, RuleBook rules) => Verdict.Of(_command.DecideOn(pathway, new Circumstances(DecidedOn, rules)));

    // What was recorded was possible on its day: a clock in another place must not say otherwise.
    private DateOnly DecidedOn => new[] { DateOnly.FromDateTime(Decision.RecordedAt.UtcDateTime), Decision.EffectiveOn }.Max();
}
