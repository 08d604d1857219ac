namespace Casework.Domain.Pathways;

/// <summary>The stages of a pathway. Rows hold the numbers: new stages are added at the end.</summary>
public enum StageName { Arrival, Language, Recognition, Work, Participation, Residence, Housing, Schooling, Skills }
