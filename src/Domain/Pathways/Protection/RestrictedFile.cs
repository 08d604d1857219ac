using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways.Protection;

/// <summary>What is left to see of a file whose processing is restricted: that it is, since when, and who has it.</summary>
public static class RestrictedFile
{
    /// <returns>The pathway as it is; without its content while it is restricted.</returns>
    public static Pathway Of(Pathway pathway) => pathway.DataProtection.IsRestricted ? HandedOverFile.Without(pathway) : pathway;
}
