using System.Diagnostics;
using System.Text.Json;

namespace OciTagAnalyzer.Tool.Registry.Credentials;

/// <summary>A program <c>docker-credential-NAME</c>, which is asked for a credential on its standard streams.</summary>
/// <param name="program">Its full path.</param>
sealed class CredentialHelper(string program)
{
    const string Prefix = "docker-credential-";
    const int MaxAnswer = 64 * 1024;

    // A helper may ask its user, who needs a moment.
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

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

    /// <summary>The credential for <paramref name="server"/>; null where the helper has none, or does not answer as one does.</summary>
    public async Task<Credential?> GetAsync(string server, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return Read(await RunAsync(server, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    async Task<string> RunAsync(string server, CancellationToken cancellation)
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
            // What it says on its error stream is for nobody's eyes, but must be read lest it wait for a reader.
            Task errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellation);
            await TellAsync(process, server, cancellation);
            char[] answer = new char[MaxAnswer];
            int length = await process.StandardOutput.ReadBlockAsync(answer, cancellation);
            await process.WaitForExitAsync(cancellation);
            await errors;
            return process.ExitCode == 0 ? new string(answer, 0, length) : "";
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
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

    static Credential? Read(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object &&
                document.RootElement.TryGetProperty("Username", out JsonElement user) && user.ValueKind == JsonValueKind.String &&
                document.RootElement.TryGetProperty("Secret", out JsonElement secret) && secret.ValueKind == JsonValueKind.String
                    ? new(user.GetString()!, secret.GetString()!)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
