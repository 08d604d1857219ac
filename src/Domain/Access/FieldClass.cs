namespace Casework.Domain.Access;

/// <summary>How much a field tells of somebody. Each field of the schema has one.</summary>
public enum FieldClass
{
    /// <summary>Nothing of a person.</summary>
    Public,

    /// <summary>Who somebody is, and how far they have come.</summary>
    Personal,

    /// <summary>Origin, residence status, political participation, family, and whatever somebody wrote in their own words.</summary>
    Sensitive,

    /// <summary>Health files.</summary>
    Health,

    /// <summary>Special needs of protection.</summary>
    Protection,
}
