using System.Text;

namespace Casework.Api.Schema;

/// <summary>Global ids as the Relay conventions have them: base64 of the type's name, a colon and the uuid's 16 bytes.</summary>
internal static class GlobalId
{
    public static string Of(string type, Guid id)
    {
        Span<byte> bytes = stackalloc byte[type.Length + 17];
        Encoding.ASCII.GetBytes(type, bytes);
        bytes[type.Length] = (byte)':';
        id.TryWriteBytes(bytes[(type.Length + 1)..]);
        return Convert.ToBase64String(bytes);
    }

    /// <returns>Null when it is no global id.</returns>
    public static (string Type, Guid Id)? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[96];
        if (text.Length > 128 || !Convert.TryFromBase64String(text, bytes, out var length) || length < 18 || bytes[length - 17] != ':')
            return null;

        var type = bytes[..(length - 17)];
        return type.ContainsAnyExceptInRange((byte)'A', (byte)'z') ? null : (Encoding.ASCII.GetString(type), new Guid(bytes[(length - 16)..length]));
    }

    /// <returns>The uuid behind an id of that type; null when it is none, so that it is answered like one that does not exist.</returns>
    public static Guid? Uuid(string type, string text) => Read(text) is { } read && read.Type == type ? read.Id : null;

    /// <returns>The same, and the uuid that nothing has when it is none: a command names it and is refused like one that names what does not exist.</returns>
    public static Guid Named(string type, string text) => Uuid(type, text) ?? Guid.Empty;
}
