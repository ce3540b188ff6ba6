using System.Diagnostics;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Credentials;

/// <summary>The messages about credentials that exist but cannot be used.</summary>
public sealed class CredentialProblemTests : RegistryClientTest, IDisposable
{
    // Far shorter than the helpers of the tests sleep, and far longer than the other helpers need.
    static readonly TimeSpan hang = TimeSpan.FromMinutes(2);

    readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(null, "is not in PATH")]
    [InlineData("exec sleep 600", "does not respond within 0.5 s")]
    [InlineData("sleep 600", "does not respond within 0.5 s")]
    [InlineData("while :; do sleep 1; done", "does not respond within 0.5 s")]
    [InlineData("echo oops", "returns no valid credential")]
    [InlineData("", "returns no valid credential")]
    [InlineData("echo '{\"Username\":1}'", "returns no valid credential")]
    [InlineData("head -c 300000 /dev/zero", "returns no valid credential")]
    [InlineData("echo secret-that-nobody-may-see; exit 3", "fails with exit code 3")]
    public async Task Contain_the_helper(string? script, string expected)
    {
        Config("""{ "credsStore": "test" }""");
        WriteHelper(script);
        FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""));

        Assert.Equal(
            $"{registry.Host} requires credentials; log in with `docker login` or `podman login`; " +
            $"the credential helper 'docker-credential-test' of '{home.PathOf(".docker/config.json")}' {expected}",
            await ReasonAsync(registry).WaitAsync(hang));
    }

    [Theory]
    [InlineData("echo credentials not found in native keychain; exit 1")]
    [InlineData("echo credentials not found in native keychain >&2; exit 1")]
    [InlineData("echo '{\"ServerURL\":\"\",\"Username\":\"\",\"Secret\":\"\"}'")]
    public async Task Are_not_reported_for_a_helper_without_a_credential(string script)
    {
        Config("""{ "credsStore": "test" }""");
        WriteHelper(script);
        FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""));

        Assert.Equal($"{registry.Host} requires credentials; log in with `docker login` or `podman login`", await ReasonAsync(registry));
    }

    [Theory]
    [InlineData("""{ "auths": { "quay.io": { "auth": "Ym""", "is not valid JSON")]
    [InlineData("", "is not valid JSON")]
    [InlineData("[]", "is not valid JSON")]
    [InlineData("""{ "auths": { "HOST": { "auth": "!" } } }""", "has no usable entry for HOST")]
    [InlineData("""{ "auths": { "HOST": { "auth": "Ym9i" } } }""", "has no usable entry for HOST")]
    [InlineData("""{ "auths": { "HOST": "bob" } }""", "has no usable entry for HOST")]
    public async Task Contain_the_file(string json, string expected)
    {
        FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""));
        Config(json.Replace("HOST", registry.Host, StringComparison.Ordinal));

        Assert.EndsWith(
            $"; '{home.PathOf(".docker/config.json")}' {expected.Replace("HOST", registry.Host, StringComparison.Ordinal)}", await ReasonAsync(registry));
    }

    [Theory]
    [InlineData("""{ "auths": {} }""")]
    [InlineData("""{ "auths": { "HOST": {} } }""")]
    [InlineData("""{ "auths": { "quay.io": { "auth": "!" } } }""")]
    [InlineData("""{ "credsStore": "" }""")]
    [InlineData("""{ "credHelpers": { "quay.io": "none" } }""")]
    public async Task Are_not_reported_for_other_registries(string json)
    {
        FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""));
        Config(json.Replace("HOST", registry.Host, StringComparison.Ordinal));

        Assert.EndsWith("`podman login`", await ReasonAsync(registry));
    }

    [Fact]
    public async Task Do_not_affect_a_registry_without_authentication()
    {
        Config("{");
        FakeRegistry registry = await StartAsync(Manifest("app"));
        using RegistryClient client = OwnClient();

        Assert.True((await client.FindManifestAsync(Image($"{registry.Host}/app"), "1", default)).IsSuccess);
    }

    [Fact]
    public async Task Are_reported_if_anonymous_access_is_denied()
    {
        Config("""{ "credsStore": "test" }""");
        string realm = "";
        FakeRegistry registry = await StartAsync(context =>
            context.Request.Path == "/token" ? Status(401)(context) : Challenge($"Bearer realm=\"{realm}\"")(context));
        realm = $"http://{registry.Host}/token";

        Assert.EndsWith($"status 401; the credential helper 'docker-credential-test' of '{home.PathOf(".docker/config.json")}' is not in PATH",
            await ReasonAsync(registry));
    }

    [Fact]
    public void Have_a_timeout_of_ten_seconds_for_helpers() => Assert.Equal(10, CredentialHelper.DefaultTimeout.TotalSeconds);

    void Config(string json) => home.Write(".docker/config.json", json);

    void WriteHelper(string? script)
    {
        if (script is null)
        {
            return;
        }

        home.Write("bin/script", $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(home.PathOf("bin/script"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // Written by another process: a file cannot be executed while this process, or a child of another test, has it open for writing.
        Process.Start("cp", ["-p", home.PathOf("bin/script"), home.PathOf("bin/docker-credential-test")]).WaitForExit();
    }

    RegistryClient OwnClient() => new(
        Options,
        new CredentialStore(name => name switch { "HOME" => home.FullPath, "PATH" => home.PathOf("bin"), _ => null }, TimeSpan.FromSeconds(0.5)),
        Clock);

    async Task<string> ReasonAsync(FakeRegistry registry)
    {
        using RegistryClient client = OwnClient();
        RegistryResult<ManifestDescriptor> answer = await client.FindManifestAsync(Image($"{registry.Host}/app"), "1", default);
        Assert.Equal(RegistryFailureKind.Denied, answer.Failure?.Kind);
        return answer.Failure!.Reason;
    }
}
