using System.Text;
using System.Text.Json;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>Docker's <c>config.json</c> or <c>.dockercfg</c>, or Podman's <c>auth.json</c>: credentials, and names of credential helpers.</summary>
sealed class AuthFile
{
    // The key of Docker Hub; it comes from the first version of its API.
    const string DockerHubKey = "index.docker.io";

    readonly Dictionary<string, Credential> credentials = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> helpers = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> unusable = new(StringComparer.OrdinalIgnoreCase);

    AuthFile()
    {
    }

    /// <summary>The helper for hosts that have none of their own; null if there is none.</summary>
    public string? DefaultHelper { get; private init; }

    /// <summary>The helper for <paramref name="domain"/> alone; null if there is none.</summary>
    public string? HelperFor(string domain) => helpers.GetValueOrDefault(domain);

    /// <summary>True if the file has an entry for <paramref name="domain"/> that is not a valid credential.</summary>
    public bool IsUnusable(string domain) => unusable.Contains(domain);

    /// <summary>The most specific credential for a repository: its own, that of a namespace above it, or that of the registry.</summary>
    public Credential? Find(string domain, string repository)
    {
        for (string key = $"{domain}/{repository}"; ; key = key[..key.LastIndexOf('/')])
        {
            if (credentials.TryGetValue(key, out Credential? credential))
            {
                return credential;
            }

            if (!key.Contains('/', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }

    /// <summary>Reads the content of a file; null if it is not such a file. Unknown properties are ignored.</summary>
    /// <param name="json">The content.</param>
    /// <param name="isLegacy">True for <c>.dockercfg</c>, which consists of the entries alone, each for a whole registry.</param>
    public static AuthFile? Read(ReadOnlyMemory<byte> json, bool isLegacy)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            if (isLegacy)
            {
                var legacy = new AuthFile();
                legacy.Add(root.EnumerateObject(), isLegacy);
                return legacy;
            }

            // Docker ignores an empty name.
            var file = new AuthFile { DefaultHelper = Text(root, "credsStore") is { Length: > 0 } helperOfAll ? helperOfAll : null };
            foreach (JsonProperty helper in Properties(root, "credHelpers"))
            {
                if (helper.Value.ValueKind == JsonValueKind.String)
                {
                    file.helpers[DomainOf(helper.Name, isLegacy)] = helper.Value.GetString()!;
                }
            }

            file.Add(Properties(root, "auths"), isLegacy);
            return file;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    void Add(IEnumerable<JsonProperty> entries, bool isLegacy)
    {
        foreach (JsonProperty entry in entries)
        {
            // An entry without properties means that a helper has the credential.
            string domain = DomainOf(entry.Name, isLegacy);
            if (entry.Value.ValueKind == JsonValueKind.Object && CredentialOf(entry.Value) is { } credential)
            {
                credentials.TryAdd(domain, credential);
            }
            else if (entry.Value.ValueKind != JsonValueKind.Object || HasAny(entry.Value, "auth", "registrytoken"))
            {
                unusable.Add(domain);
            }
        }
    }

    // Docker uses a token for the registry before everything else.
    static Credential? CredentialOf(JsonElement entry)
    {
        if (Text(entry, "registrytoken") is { Length: > 0 } accessToken)
        {
            return Credential.OfRegistryToken(accessToken);
        }

        if (Text(entry, "identitytoken") is { Length: > 0 } token)
        {
            return Credential.OfIdentityToken(token);
        }

        if (Text(entry, "auth") is { Length: > 0 } auth)
        {
            string pair = Decoded(auth);
            int colon = pair.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 ? new(pair[..colon], pair[(colon + 1)..].TrimEnd('\0')) : null;
        }

        return Text(entry, "username") is { Length: > 0 } user && Text(entry, "password") is { } password ? new(user, password) : null;
    }

    static string Decoded(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    // A key is a host, a host with a path, or, in old files, the URL of the API. Only new files have entries for namespaces.
    static string DomainOf(string key, bool isLegacy)
    {
        int scheme = key.IndexOf("://", StringComparison.Ordinal);
        string name = scheme < 0 ? key : key[(scheme + 3)..];
        name = name.TrimEnd('/');
        if (isLegacy || scheme >= 0 || name.EndsWith("/v1", StringComparison.Ordinal))
        {
            name = name.Split('/')[0];
        }

        return name.Equals(DockerHubKey, StringComparison.OrdinalIgnoreCase) ? Core.References.ReferenceParser.DefaultDomain : name;
    }

    static IEnumerable<JsonProperty> Properties(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    static bool HasAny(JsonElement entry, params IEnumerable<string> names) => names.Any(name => Text(entry, name) is { Length: > 0 });

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
