using System.Diagnostics;
using System.Text.Json.Nodes;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>Runs skopeo, another client of registries.</summary>
static class Skopeo
{
    /// <summary>True if it can be run.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "skopeo")));

    /// <summary>The digest of the manifest or index that the image denotes; null if skopeo fails.</summary>
    public static async Task<string?> DigestOfAsync(string image, string? authFile = null) =>
        await RunAsync(["inspect", "--raw", "--tls-verify=false", .. Credentials(authFile), $"docker://{image}"]) is { } raw
            ? FakeManifests.DigestOf(raw)
            : null;

    /// <summary>The tags of a repository in order; null if skopeo fails.</summary>
    public static async Task<IEnumerable<string>?> TagsOfAsync(string repository, string? authFile = null) =>
        await RunAsync(["list-tags", "--tls-verify=false", .. Credentials(authFile), $"docker://{repository}"]) is { } json
            ? JsonNode.Parse(json)!["Tags"]!.AsArray().Select(tag => (string)tag!).Order(StringComparer.Ordinal)
            : null;

    /// <summary>When an image was created.</summary>
    public static async Task<DateTimeOffset> CreationOfAsync(string image) =>
        (DateTimeOffset)JsonNode.Parse((await RunAsync("inspect", "--config", "--tls-verify=false", $"docker://{image}"))!)!["created"]!;

    static string[] Credentials(string? authFile) => authFile is null ? ["--no-creds"] : ["--authfile", authFile];

    static async Task<byte[]?> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("skopeo", ["--insecure-policy", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await errors;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.ToArray() : null;
    }
}
