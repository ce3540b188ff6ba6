namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>The files in which Docker and Podman store credentials.</summary>
static class CredentialFiles
{
    // Docker wrote it before version 1.7, and no longer reads it; Podman and Skopeo do (containers-auth.json(5)).
    const string LegacyName = ".dockercfg";

    /// <summary>The files; an earlier one takes precedence.</summary>
    /// <param name="variable">Returns the value of an environment variable, or null.</param>
    /// <param name="userId">The numeric id of the user on Linux; null elsewhere.</param>
    public static IEnumerable<CredentialFile> Of(Func<string, string?> variable, uint? userId)
    {
        string? home = Folder("HOME") ?? Folder("USERPROFILE");
        string?[] files =
        [
            Folder("REGISTRY_AUTH_FILE"),
            Below(Folder("DOCKER_CONFIG") ?? Below(home, ".docker"), "config.json"),
            Below(Folder("XDG_RUNTIME_DIR"), "containers/auth.json") ?? (userId is null ? null : $"/run/containers/{userId}/auth.json"),
            Below(Folder("XDG_CONFIG_HOME") ?? Below(home, ".config"), "containers/auth.json"),
        ];
        return files.OfType<string>().Select(file => new CredentialFile(Path.GetFullPath(file), IsLegacy: false))
            .Concat(Below(home, LegacyName) is { } legacy ? [new(Path.GetFullPath(legacy), IsLegacy: true)] : []);

        string? Folder(string name) => variable(name) is { Length: > 0 } value ? value : null;
    }

    static string? Below(string? folder, string file) => folder is null ? null : Path.Combine(folder, file);
}
