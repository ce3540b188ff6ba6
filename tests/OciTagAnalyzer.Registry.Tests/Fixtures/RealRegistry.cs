using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>The CNCF's reference registry (distribution), which runs in a process of its own on loopback until the test ends.</summary>
sealed class RealRegistry : IAsyncDisposable
{
    /// <summary>The only user of a registry that requires credentials.</summary>
    public const string User = "bob";

    /// <summary>The password of the user.</summary>
    public const string Password = "s3cret-of-bob";

    // The bcrypt hash of the password, with the minimum cost. It is not a secret.
    const string PasswordHash = "$2y$05$abcdefghijklmnopqrstuuvsOVQWmIG/yl1/WAwu4FVIkGa1BK5o6";

    const string Listening = "listening on ";

    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    readonly Process process;
    readonly TemporaryFolder folder;

    RealRegistry(Process process, TemporaryFolder folder, string host)
    {
        this.process = process;
        this.folder = folder;
        Host = host;
    }

    /// <summary>The host and port.</summary>
    public string Host { get; }

    /// <summary>Starts an empty registry.</summary>
    /// <param name="hasUsers">True to require a password.</param>
    /// <param name="certificate">The certificate, for a registry with TLS.</param>
    public static async Task<RealRegistry> StartAsync(bool hasUsers = false, X509Certificate2? certificate = null)
    {
        var folder = new TemporaryFolder();
        folder.Write("users", $"{User}:{PasswordHash}\n");
        folder.Write("config.yml", $$"""
            version: 0.1
            log: { level: info }
            storage: { inmemory: {}, delete: { enabled: true } }
            http:
              addr: "127.0.0.1:0"
            {{(certificate is null ? "" : $"  tls: {{ certificate: '{folder.PathOf("tls.crt")}', key: '{folder.PathOf("tls.key")}' }}")}}
            {{(hasUsers ? $"auth: {{ htpasswd: {{ realm: test, path: '{folder.PathOf("users")}' }} }}" : "")}}

            """);
        if (certificate is not null)
        {
            folder.Write("tls.crt", certificate.ExportCertificatePem());
            folder.Write("tls.key", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        }

        Process process = Start(folder.PathOf("config.yml"));
        using var limit = new CancellationTokenSource(patience);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            said.Add(line);
            int start = line.IndexOf(Listening, StringComparison.Ordinal);
            if (start >= 0)
            {
                string rest = line[(start + Listening.Length)..];
                string host = rest[..rest.IndexOfAny(['"', ',', ' '])];

                // The output must be read; otherwise the registry blocks.
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new(process, folder, host);
            }
        }

        throw new InvalidOperationException("docker-registry does not listen: " + string.Join('\n', said));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    static Process Start(string config)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("docker-registry", ["serve", config])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = false,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                "These tests run against a real registry: install docker-registry (Debian and Ubuntu: apt-get install --no-install-recommends " +
                    "docker-registry)", exception);
        }
    }
}
