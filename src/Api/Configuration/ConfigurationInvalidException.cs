namespace Casework.Api.Configuration;

/// <summary>The server cannot do what its configuration says. The message names the key and what to change.</summary>
public sealed class ConfigurationInvalidException(string message) : Exception(message);
