namespace Casework.Api.Seeding;

/// <summary>What the person of every fourth story is to the one of the story before.</summary>
internal enum Companion { Nobody, Child, Spouse, Ward, SamePerson }
