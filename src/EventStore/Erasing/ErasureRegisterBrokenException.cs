namespace Casework.EventStore.Erasing;

/// <summary>The erasure register was altered: somebody may want an erasure to be forgotten.</summary>
public sealed class ErasureRegisterBrokenException(string path, long line)
    : Exception($"The erasure register {path} is not what was written: line {line} does not follow from the one before.");
