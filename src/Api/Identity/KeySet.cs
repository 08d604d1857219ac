using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>The usable keys of a JSON Web Key Set: named, for signatures, RSA of 2048 bits or more, or P-256.</summary>
internal sealed class KeySet
{
    private const int SmallestRsa = 2048;

    private readonly Dictionary<string, JsonWebKey> _keys;

    private KeySet(Dictionary<string, JsonWebKey> keys) => _keys = keys;

    public int Count => _keys.Count;

    /// <exception cref="JsonException">The text is no key set.</exception>
    public static KeySet Parse(string json)
    {
        IList<JsonWebKey> keys;
        try
        {
            keys = new JsonWebKeySet(json).Keys;
        }
        catch (ArgumentException e)
        {
            throw new JsonException("The text is no JSON Web Key Set.", e);
        }

        return new KeySet(keys.Where(IsUsable).GroupBy(key => key.Kid).ToDictionary(group => group.Key, group => PublicPart(group.First())));
    }

    public SecurityKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    // A symmetric key in a published set is a mistake that would let anybody sign.
    private static bool IsUsable(JsonWebKey key) =>
        !string.IsNullOrEmpty(key.Kid)
        && key.Use is null or "" or JsonWebKeyUseNames.Sig
        && (key.Kty, key.Crv) switch
        {
            (JsonWebAlgorithmsKeyTypes.RSA, _) => key.KeySize >= SmallestRsa,
            (JsonWebAlgorithmsKeyTypes.EllipticCurve, JsonWebKeyECTypes.P256) => true,
            _ => false,
        };

    private static JsonWebKey PublicPart(JsonWebKey key) =>
        new JsonWebKey { Kid = key.Kid, Kty = key.Kty, N = key.N, E = key.E, Crv = key.Crv, X = key.X, Y = key.Y };
}
