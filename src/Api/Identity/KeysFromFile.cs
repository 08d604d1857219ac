using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>Keys of an issuer from a JWKS file. A changed file is read again when a token names a key it did not have.</summary>
internal sealed class KeysFromFile(string path) : ISigningKeys
{
    private readonly Lock _reading = new();
    private KeySet? _keys;
    private DateTime _writtenAt;

    public ValueTask<SecurityKey?> Find(string keyId, CancellationToken cancel)
    {
        lock (_reading)
        {
            var writtenAt = File.GetLastWriteTimeUtc(path);
            if (_keys is null || writtenAt != _writtenAt)
                (_keys, _writtenAt) = (KeySet.Parse(File.ReadAllText(path)), writtenAt);
            return ValueTask.FromResult(_keys.Find(keyId));
        }
    }
}
