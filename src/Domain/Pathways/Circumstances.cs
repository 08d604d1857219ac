using Casework.Domain.Rules;

namespace Casework.Domain.Pathways;

/// <summary>What a decision may know besides the pathway: the day it is taken, and the rules.</summary>
public sealed record Circumstances(DateOnly Today, RuleBook Rules);
