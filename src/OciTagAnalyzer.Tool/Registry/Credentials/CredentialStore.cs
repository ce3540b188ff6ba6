using System.Collections.Concurrent;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Registry.Credentials;

/// <summary>The credentials that Docker and Podman have for registries; read when the first registry asks for one.</summary>
/// <param name="variable">Gives the value of an environment variable, or null.</param>
sealed class CredentialStore(Func<string, string?> variable)
{
    const string DockerHubServer = "https://index.docker.io/v1/";

    readonly Lazy<IReadOnlyList<AuthFile>> files = new(() => [.. CredentialFiles.Of(variable).Select(TryRead).OfType<AuthFile>()]);
    readonly ConcurrentDictionary<string, Lazy<Task<Credential?>>> helped = new(StringComparer.Ordinal);

    /// <summary>The credential for a repository of the registry <paramref name="domain"/>; null where there is none.</summary>
    public async Task<Credential?> FindAsync(string domain, string repository, CancellationToken cancellation)
    {
        foreach (AuthFile file in files.Value)
        {
            if ((await AskHelperAsync(file.HelperFor(domain) ?? file.DefaultHelper, domain).WaitAsync(cancellation)
                ?? file.Find(domain, repository)) is { } credential)
            {
                return credential;
            }
        }

        return null;
    }

    // A helper is asked once for each host, however many requests wait for its answer.
    Task<Credential?> AskHelperAsync(string? name, string domain)
    {
        if (name is null || CredentialHelper.Find(name, variable("PATH")) is not { } helper)
        {
            return Task.FromResult<Credential?>(null);
        }

        string server = domain == ReferenceParser.DefaultDomain ? DockerHubServer : domain;
        return helped.GetOrAdd($"{name} {server}", _ => new(() => helper.GetAsync(server, CancellationToken.None))).Value;
    }

    static AuthFile? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? AuthFile.Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
