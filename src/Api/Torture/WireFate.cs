namespace Casework.Api.Torture;

/// <summary>What a wire does with an exchange.</summary>
internal enum WireFate
{
    Pass,
    CutBefore,
    CutAfter,
}
