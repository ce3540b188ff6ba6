using System.Diagnostics;
using System.Text.Json;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>A program <c>docker-credential-NAME</c>, which is asked for a credential on its standard streams.</summary>
/// <param name="program">Its full path.</param>
sealed class CredentialHelper(string program)
{
    /// <summary>What the name of every helper begins with.</summary>
    public const string Prefix = "docker-credential-";

    const int MaxAnswer = 64 * 1024;

    // What the protocol has a helper say that works and knows nothing of the server.
    const string NotFound = "credentials not found";

    /// <summary>How long a helper may take.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Finds the helper in the folders of <paramref name="searchPath"/>. The folder that the command runs in is not
    /// looked through, as starting a process by its bare name would: what a project holds is not to be run.
    /// </summary>
    public static CredentialHelper? Find(string name, string? searchPath)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            return null;
        }

        string file = Prefix + name + (OperatingSystem.IsWindows() ? ".exe" : "");
        string? program = (searchPath ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
        return program is null ? null : new(program);
    }

    /// <summary>What the helper has for <paramref name="server"/>, or what is wrong with it.</summary>
    public async Task<HelperAnswer> GetAsync(string server, TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            return await RunAsync(server, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return HelperAnswer.Failed($"does not answer within {timeout.TotalSeconds:0.#} s");
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception)
        {
            return HelperAnswer.Failed("cannot be run");
        }
    }

    async Task<HelperAnswer> RunAsync(string server, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, ["get"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            // Its words are for nobody's eyes, but must be read lest it wait for a reader.
            Task<string> errors = ReadAsync(process.StandardError, cancellation);
            await TellAsync(process, server, cancellation);
            string answer = await ReadAsync(process.StandardOutput, cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? Read(answer)
                : (answer + await errors).Contains(NotFound, StringComparison.OrdinalIgnoreCase) ? HelperAnswer.None
                : HelperAnswer.Failed($"fails with exit code {process.ExitCode}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellation)
    {
        char[] text = new char[MaxAnswer];
        int length = await reader.ReadBlockAsync(text, cancellation);
        await reader.BaseStream.CopyToAsync(Stream.Null, cancellation);
        return new string(text, 0, length);
    }

    static async Task TellAsync(Process process, string server, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(server.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It answers without having listened.
        }
    }

    static HelperAnswer Read(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            if (document.RootElement.ValueKind == JsonValueKind.Object &&
                document.RootElement.TryGetProperty("Username", out JsonElement user) && user.ValueKind == JsonValueKind.String &&
                document.RootElement.TryGetProperty("Secret", out JsonElement secret) && secret.ValueKind == JsonValueKind.String)
            {
                return user.GetString() is { Length: > 0 } name ? HelperAnswer.Of(new(name, secret.GetString()!)) : HelperAnswer.None;
            }
        }
        catch (JsonException)
        {
            // Described below.
        }

        return HelperAnswer.Failed("answers with something that is no credential");
    }
}
