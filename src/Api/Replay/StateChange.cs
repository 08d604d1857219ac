namespace Casework.Api.Replay;

internal enum StateChange { Added, Changed, Removed }
