using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OciTagAnalyzer.Registry.Hosts;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The options of the commands that contact registries.</summary>
sealed class RegistryArguments
{
    /// <summary>The part of the help about registries.</summary>
    public const string Details = """
        Credentials are those of `docker login` and `podman login`, credential helpers included; proxies are those of the
        environment (HTTPS_PROXY, NO_PROXY). Registries must support TLS, except on this machine.
        """;

    readonly string currentFolder;

    readonly Option<string[]> insecure = new("--insecure-registry")
    {
        Description = "A registry whose certificate is not checked, and that may be reached without TLS: registry.lan:5000. Repeatable.",
        HelpName = "HOST",
    };

    readonly Option<string[]> mirrors = new("--registry-mirror")
    {
        Description = "A registry, and the mirror that is tried before it: docker.io=mirror.example.com. Repeatable.",
        HelpName = "REGISTRY=MIRROR",
    };

    readonly Option<string[]> authorities = new("--registry-ca")
    {
        Description = "A PEM file with certificate authorities to trust in addition to the system's. Repeatable.",
        HelpName = "FILE",
    };

    readonly SecondsOption timeout = new("--registry-timeout", maximum: 3600)
    {
        Description = "The timeout for one request in seconds, from 1 to 3600.",
        DefaultValueFactory = _ => 30,
    };

    /// <summary>Adds the options to <paramref name="command"/>; paths are relative to <paramref name="currentFolder"/>.</summary>
    public RegistryArguments(Command command, string currentFolder)
    {
        this.currentFolder = currentFolder;
        insecure.Validators.Add(Each(text => IsHost(text) ? null : "expected a host such as registry.lan:5000"));
        mirrors.Validators.Add(Each(text =>
            text.Split('=') is [var registry, var mirror] && IsHost(registry) && IsHost(mirror) ? null : "expected REGISTRY=MIRROR, two hosts"));
        authorities.Validators.Add(Each(file => Certificates(file).Problem));
        command.Options.Add(insecure);
        command.Options.Add(mirrors);
        command.Options.Add(authorities);
        command.Options.Add(timeout);
    }

    /// <summary>The values on the command line.</summary>
    public RegistryOptions Of(ParseResult parsed) => new()
    {
        InsecureHosts = new HashSet<string>(parsed.GetValue(insecure) ?? [], StringComparer.OrdinalIgnoreCase),
        Mirrors = (parsed.GetValue(mirrors) ?? [])
            .Select(text => text.Split('='))
            .DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => pair[1]),
        Authorities = [.. (parsed.GetValue(authorities) ?? []).SelectMany(file => Certificates(file).Found)],
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        ClientName = "ocitag",
        AuthorityOption = $"{authorities.Name} {authorities.HelpName}",
        InsecureOption = insecure.Name,
    };

    static Action<OptionResult> Each(Func<string, string?> findProblem) => given =>
    {
        foreach (Token token in given.Tokens)
        {
            if (findProblem(token.Value) is { } problem)
            {
                given.AddError($"Invalid value '{token.Value}' for {given.Option.Name}; {problem}");
            }
        }
    };

    static bool IsHost(string text) =>
        Uri.TryCreate($"https://{text}/", UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length == 0 && text.IndexOfAny(['/', '?', '#']) < 0;

    (X509Certificate2Collection Found, string? Problem) Certificates(string file)
    {
        var certificates = new X509Certificate2Collection();
        if (file.Length == 0)
        {
            return (certificates, "expected a file");
        }

        try
        {
            certificates.ImportFromPem(File.ReadAllText(Path.GetFullPath(file, currentFolder)));
            return (certificates, certificates.Count > 0 ? null : "the file contains no PEM certificate");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (certificates, "the file does not exist");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (certificates, $"the file cannot be read: {exception.Message.TrimEnd('.')}");
        }
        catch (CryptographicException)
        {
            return (certificates, "the file contains an invalid certificate");
        }
    }
}
