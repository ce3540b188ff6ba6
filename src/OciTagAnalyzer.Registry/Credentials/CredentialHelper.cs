using System.Diagnostics;
using System.Text.Json;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>
/// A program <c>docker-credential-NAME</c>, which returns credentials on its standard streams
/// (https://github.com/docker/docker-credential-helpers).
/// </summary>
/// <param name="program">Its full path.</param>
sealed class CredentialHelper(string program)
{
    /// <summary>The start of the name of every helper.</summary>
    public const string Prefix = "docker-credential-";

    const int MaxAnswer = 64 * 1024;

    // The message of a helper that works and has no credential for the server.
    const string NotFound = "credentials not found";

    /// <summary>How long a helper may take by default.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Finds the helper in the folders of <paramref name="searchPath"/>. Starting a process by its name alone would also search
    /// the current folder, and programs that a project contains must not run.
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

    /// <summary>The credential for <paramref name="server"/>, or what is wrong with the helper.</summary>
    public async Task<HelperAnswer> GetAsync(string server, TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            return await RunAsync(server, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return HelperAnswer.Failed($"does not respond within {timeout.TotalSeconds:0.#} s");
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception)
        {
            return HelperAnswer.Failed("cannot be started");
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
            // The stream must be read: a helper blocks when its buffer is full.
            Task<string> errors = ReadAsync(process.StandardError, cancellation);
            await WriteAsync(process, server, cancellation);
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

    static async Task WriteAsync(Process process, string server, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(server.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The helper closed its input and may still return something.
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
            // Reported below.
        }

        return HelperAnswer.Failed("returns no valid credential");
    }
}
