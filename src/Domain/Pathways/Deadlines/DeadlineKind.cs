namespace Casework.Domain.Pathways.Deadlines;

/// <summary>Which duty or right runs out. Rows hold the numbers: new kinds are added at the end.</summary>
public enum DeadlineKind { Receipt, Decision, Cooperation, DegreeAssessment, ResidenceStatus, WorkPermit, Transfer, Objection, Restitution, EmergencyAccessReview, AccessRequest }

/// <summary>Who sets the deadline: the law, a contract, a programme that promises it, or the office itself.</summary>
public enum DeadlineNature { Statutory, Contractual, Programme, Internal }
