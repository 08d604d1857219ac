namespace Casework.Api.Configuration;

/// <summary>How many requests are taken: so many at once, and so many a second after that.</summary>
internal sealed record Rate(int PerSecond, int Burst);
