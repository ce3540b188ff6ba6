using System.Collections.Concurrent;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>
/// The credentials that <c>docker login</c> and <c>podman login</c> stored, credential helpers included. They are read when a
/// registry first requires one.
/// </summary>
/// <param name="variable">Returns the value of an environment variable, or null.</param>
/// <param name="helperTimeout">How long a credential helper may take; 10 seconds if null.</param>
public sealed class CredentialStore(Func<string, string?> variable, TimeSpan? helperTimeout = null)
{
    const string DockerHubServer = "https://index.docker.io/v1/";

    readonly Lazy<IReadOnlyList<AuthFileReading>> files = new(() => [.. CredentialFiles.Of(variable, LinuxUser.Id).Select(AuthFileReading.Of)]);
    readonly ConcurrentDictionary<string, Lazy<Task<HelperAnswer>>> runs = new(StringComparer.Ordinal);

    /// <summary>The credential for a repository of the registry <paramref name="domain"/>; null if there is none.</summary>
    internal async Task<Credential?> FindAsync(string domain, string repository, CancellationToken cancellation)
    {
        foreach (AuthFile file in files.Value.Select(reading => reading.File).OfType<AuthFile>())
        {
            HelperAnswer answer = HelperOf(file, domain) is { } helper ? await RunAsync(helper, domain).WaitAsync(cancellation) : HelperAnswer.None;
            if ((answer.Credential ?? file.Find(domain, repository)) is { } credential)
            {
                return credential;
            }
        }

        return null;
    }

    /// <summary>What is wrong with the files and helpers that may have a credential for <paramref name="domain"/>; null if nothing is.</summary>
    internal async Task<string?> FindProblemAsync(string domain, CancellationToken cancellation)
    {
        foreach (AuthFileReading reading in files.Value)
        {
            if (reading.ProblemFor(domain) is { } problem)
            {
                return problem;
            }

            if (reading.File is { } file && HelperOf(file, domain) is { } helper
                && (await RunAsync(helper, domain).WaitAsync(cancellation)).Problem is { } failure)
            {
                return $"the credential helper '{CredentialHelper.Prefix}{helper}' of '{reading.FilePath}' {failure}";
            }
        }

        return null;
    }

    static string? HelperOf(AuthFile file, string domain) => file.HelperFor(domain) ?? file.DefaultHelper;

    // A helper runs once for each server, however many requests wait for it.
    Task<HelperAnswer> RunAsync(string name, string domain)
    {
        if (CredentialHelper.Find(name, variable("PATH")) is not { } helper)
        {
            return Task.FromResult(HelperAnswer.Failed("is not in PATH"));
        }

        string server = domain == ReferenceParser.DefaultDomain ? DockerHubServer : domain;
        return runs.GetOrAdd($"{name} {server}", _ => new(() => helper.GetAsync(server, helperTimeout ?? CredentialHelper.DefaultTimeout))).Value;
    }
}
