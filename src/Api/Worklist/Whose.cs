namespace Casework.Api.Worklist;

/// <summary>Whose pathways are asked for, from where the caller stands.</summary>
internal enum Whose
{
    Mine,
    MineAndStoodInFor,
    MyTeam,
    Nobodys,
}
