using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>A class of facts that is handed over, and why it may be.</summary>
public sealed record HandedField(DisclosedField Field, DisclosureBasis Basis);
