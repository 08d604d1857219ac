namespace Casework.TransparencyLog;

/// <summary>A tile that a tree of this size has is not there, or has not the hashes it should have.</summary>
public sealed class TileMissingException(TileId tile) : Exception($"The tile {tile.Path} is missing or incomplete.")
{
    public TileId Tile { get; } = tile;
}
