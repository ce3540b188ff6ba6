using System.Diagnostics;
using System.Text;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Credentials;

public sealed class CredentialStoreTests : IDisposable
{
    readonly TemporaryFolder home = new();
    readonly Dictionary<string, string> variables = [];

    public CredentialStoreTests() => variables["HOME"] = home.FullPath;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("docker.io", "https://index.docker.io/v1/")]
    [InlineData("docker.io", "docker.io")]
    [InlineData("quay.io", "quay.io")]
    [InlineData("quay.io", "https://quay.io")]
    [InlineData("quay.io", "https://quay.io/v2/")]
    [InlineData("localhost:5000", "localhost:5000")]
    public async Task Finds_a_registry_by_each_of_its_names(string domain, string key)
    {
        home.Write(".docker/config.json", Auths((key, "bob")));

        Assert.Equal("bob", (await FindAsync(domain))?.User);
    }

    [Theory]
    [InlineData("quay.io.evil.com")]
    [InlineData("evil.com")]
    [InlineData("quay.io:5000")]
    [InlineData("io")]
    public async Task Has_nothing_for_another_registry(string domain)
    {
        home.Write(".docker/config.json", Auths(("quay.io", "bob")));

        Assert.Null(await FindAsync(domain));
    }

    [Theory]
    [InlineData("https://quay.io@evil.com")]
    [InlineData("https://evil.com/quay.io")]
    [InlineData("quay.io@evil.com")]
    [InlineData("quay.io#")]
    [InlineData("*.io")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("/")]
    public async Task Ignores_misleading_names_of_registries(string key)
    {
        home.Write(".docker/config.json", Auths((key, "bob")));

        Assert.Null(await FindAsync("quay.io"));
    }

    [Fact]
    public async Task Prefers_the_namespace_to_the_registry()
    {
        home.Write(".config/containers/auth.json", Auths(("quay.io", "bob"), ("quay.io/team", "team"), ("quay.io/team/app/deep", "deep")));

        Assert.Equal("team", (await FindAsync("quay.io"))?.User);
        Assert.Equal("bob", (await Store().FindAsync("quay.io", "teams/app", default))?.User);
    }

    [Fact]
    public async Task Prefers_the_file_in_the_environment_variable()
    {
        variables["REGISTRY_AUTH_FILE"] = home.PathOf("own.json");
        variables["DOCKER_CONFIG"] = home.PathOf("docker");
        variables["XDG_RUNTIME_DIR"] = home.PathOf("run");
        home.Write(".docker/config.json", Auths(("a.io", "not read"), ("b.io", "not read")));
        home.Write("own.json", Auths(("a.io", "own")));
        home.Write("docker/config.json", Auths(("a.io", "docker"), ("b.io", "docker")));
        home.Write("run/containers/auth.json", Auths(("b.io", "podman"), ("c.io", "podman")));

        Assert.Equal("own", (await FindAsync("a.io"))?.User);
        Assert.Equal("docker", (await FindAsync("b.io"))?.User);
        Assert.Equal("podman", (await FindAsync("c.io"))?.User);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "auths": [] }""")]
    [InlineData("""{ "auths": { "quay.io": "bob" } }""")]
    [InlineData("""{ "auths": { "quay.io": { "auth": "!" } } }""")]
    [InlineData("""{ "auths": { "quay.io": { "auth": "Ym9i" } } }""")]
    [InlineData("""{ "auths": { "quay.io": {} } }""")]
    [InlineData("""{ "credsStore": 1, "credHelpers": { "quay.io": 2 } }""")]
    public async Task Has_no_credential_if_a_file_is_invalid(string json)
    {
        home.Write(".docker/config.json", json);

        Assert.Null(await FindAsync("quay.io"));
    }

    [Theory]
    [InlineData("quay.io", "quay.io")]
    [InlineData("quay.io", "https://quay.io/v1/")]
    [InlineData("quay.io", "quay.io/v2/")]
    [InlineData("docker.io", "https://index.docker.io/v1/")]
    public async Task Finds_a_registry_in_the_old_file(string domain, string key)
    {
        home.Write(".dockercfg", Entries((key, "bob")));

        Assert.Equal("bob", (await FindAsync(domain))?.User);
        Assert.Null(await FindAsync("other.io"));
    }

    [Fact]
    public async Task Prefers_every_other_file_to_the_old_one()
    {
        home.Write(".dockercfg", Entries(("a.io", "old"), ("b.io", "old")));
        home.Write(".config/containers/auth.json", Auths(("a.io", "podman")));

        Assert.Equal("podman", (await FindAsync("a.io"))?.User);
        Assert.Equal("old", (await FindAsync("b.io"))?.User);
    }

    [Fact]
    public async Task Reads_each_format_only_in_its_file()
    {
        home.Write(".docker/config.json", Entries(("quay.io", "bob")));
        home.Write(".dockercfg", Auths(("quay.io", "bob")));

        Assert.Null(await FindAsync("quay.io"));
    }

    [Theory]
    [InlineData("\"registrytoken\": \"t0ken\"")]
    [InlineData("\"auth\": \"Ym9iOnA=\", \"identitytoken\": \"i\", \"registrytoken\": \"t0ken\"")]
    public async Task Prefers_a_token_for_the_registry(string properties)
    {
        home.Write(".docker/config.json", $$"""{ "auths": { "quay.io": { {{properties}} } } }""");

        Credential? credential = await FindAsync("quay.io");

        Assert.Equal("Bearer t0ken", $"{credential?.RegistryToken}");
        Assert.Null(credential?.Basic);
        Assert.Null(credential?.IdentityToken);
        Assert.Null(credential?.User);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a\\r\\nHost: evil.com")]
    [InlineData("\u00e4")]
    public async Task Has_no_credential_if_no_header_can_contain_the_token(string token)
    {
        home.Write(".docker/config.json", $$"""{ "auths": { "quay.io": { "registrytoken": "{{token}}" } } }""");

        Assert.Null(await FindAsync("quay.io"));
        Assert.Equal($"'{home.PathOf(".docker/config.json")}' has no usable entry for quay.io", await Store().FindProblemAsync("quay.io", default));
    }

    [Fact]
    public async Task Splits_user_and_password_at_the_first_colon()
    {
        string auth = Convert.ToBase64String(Encoding.UTF8.GetBytes("bob:pass:word"));
        home.Write(".docker/config.json", $$"""{ "auths": { "quay.io": { "auth": "{{auth}}" } } }""");

        Credential? credential = await FindAsync("quay.io");

        Assert.Equal("bob", credential?.User);
        Assert.Equal(auth, credential?.Basic?.Parameter);
    }

    [Fact]
    public void Does_not_print_credentials() => Assert.DoesNotContain(
        "secret", $"{new Credential("bob", "secret")}{Credential.OfIdentityToken("secret")}{Credential.OfRegistryToken("secret")}");

    [Theory]
    [InlineData("""{ "credsStore": "test" }""")]
    [InlineData("""{ "credHelpers": { "quay.io": "test" } }""")]
    [InlineData("""{ "credsStore": "none", "credHelpers": { "quay.io": "test" } }""")]
    public async Task Runs_a_helper_once(string json)
    {
        home.Write(".docker/config.json", json);
        WriteHelper("""read server; echo "$server" >> "$(dirname "$0")/asked"; echo "{\"ServerURL\":\"$server\",\"Username\":\"bob\",\"Secret\":\"s\"}" """);
        CredentialStore store = Store();

        Credential?[] found = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => store.FindAsync("quay.io", "app", default)));

        Assert.All(found, credential => Assert.Equal("bob", credential?.User));
        Assert.Equal("quay.io\n", Encoding.UTF8.GetString(home.Read("bin/asked")));
    }

    [Fact]
    public async Task Accepts_an_identity_token_from_a_helper()
    {
        home.Write(".docker/config.json", """{ "credsStore": "test" }""");
        WriteHelper("""echo '{"Username":"<token>","Secret":"s"}'""");

        Credential? credential = await FindAsync("docker.io");

        Assert.Equal("s", credential?.IdentityToken);
        Assert.Null(credential?.Basic);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("echo credentials not found in native keychain; exit 1")]
    [InlineData("""echo '{"Username":1}'""")]
    [InlineData("echo oops")]
    public async Task Reads_the_file_if_a_helper_has_no_credential(string script)
    {
        home.Write(".docker/config.json", """{ "credsStore": "test", "auths": { "quay.io": { "username": "bob", "password": "p" } } }""");
        WriteHelper(script);

        Assert.Equal("bob", (await FindAsync("quay.io"))?.User);
    }

    [Theory]
    [InlineData("../bin/docker-credential-test")]
    [InlineData("test; true")]
    [InlineData("")]
    public void Does_not_run_a_helper_whose_name_is_a_path(string name)
    {
        WriteHelper("exit 0");

        Assert.Null(CredentialHelper.Find(name, home.PathOf("bin")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("bin")]
    public void Does_not_run_a_helper_in_the_current_folder(string searchPath)
    {
        WriteHelper("exit 0");

        Assert.NotNull(CredentialHelper.Find("test", home.PathOf("bin")));
        Assert.Null(CredentialHelper.Find("test", searchPath));
    }

    static string Auths(params (string Key, string User)[] entries) => $$"""{ "auths": {{Entries(entries)}} }""";

    static string Entries(params (string Key, string User)[] entries) => $$"""
        { {{string.Join(',', entries.Select(entry => $$"""
            "{{entry.Key}}": { "auth": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes(entry.User + ":p"))}}" }
            """))}} }
        """;

    void WriteHelper(string script)
    {
        variables["PATH"] = home.PathOf("bin");
        string program = home.PathOf("bin/docker-credential-test");
        home.Write("bin/script", $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(home.PathOf("bin/script"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // Written by another process: a file cannot be executed while this process, or a child of another test, has it open for writing.
        Process.Start("cp", ["-p", home.PathOf("bin/script"), program]).WaitForExit();
    }

    CredentialStore Store() => new(name => variables.GetValueOrDefault(name));

    Task<Credential?> FindAsync(string domain) => Store().FindAsync(domain, "team/app", default);
}
