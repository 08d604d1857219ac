namespace Casework.Api.Pathways;

internal enum StageName { Arrival, Language, Recognition, Work, Participation }
