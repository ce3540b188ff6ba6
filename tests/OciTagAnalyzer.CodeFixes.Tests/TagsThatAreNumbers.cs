using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Tags that YAML reads as a number, a date, a boolean or null without quotes.</summary>
public sealed class TagsThatAreNumbers
{
    static string LockWith(string tag) => $$"""
        { "version": 1, "images": {
          "docker.io/library/redis:latest": { "tag": "{{tag}}" }, "docker.io/library/22": { "tag": "{{tag}}" } } }
        """;

    static async Task CheckAsync(string path, string before, string after, string tag)
    {
        foreach (bool isWindows in (bool[])[false, true])
        {
            string End(string text) => isWindows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            var project = FileProject.Of((path, End(before)), ("oci-images.lock.json", LockWith(tag)));
            Diagnostic finding = Assert.Single(await WarningsAsync(project));

            FileProject pinned = await project.FixedAsync(finding);

            Assert.Equal(End(after), pinned.TextOf(path).ToString());
            Assert.Equal(End(after), (await project.AllFixedAsync(finding.Id)).TextOf(path).ToString());
            Assert.Equal(End(after), (await pinned.AllFixedAsync(finding.Id)).TextOf(path).ToString());
            Assert.Empty(await WarningsAsync(pinned));
        }
    }

    static async Task<IEnumerable<Diagnostic>> WarningsAsync(FileProject project) =>
        (await project.FindingsAsync()).Where(finding => finding.Severity == DiagnosticSeverity.Warning);

    public static TheoryData<string> Numbers() =>
        [.. "1.10 3.20 20240801 16 0x10 0o17 017 1_000 1e3 0e12345 2024-01-01 true yes NO on y null Null".Split(' ')];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Get_quotes(string tag)
    {
        await CheckAsync("kustomization.yaml", "images:\n- name: redis\n  newTag: latest # c\n", $"images:\n- name: redis\n  newTag: \"{tag}\" # c\n", tag);
        await CheckAsync("values.yaml", "image: { repository: redis, tag: latest }\n", $"image: {{ repository: redis, tag: \"{tag}\" }}\n", tag);
        await CheckAsync("values.yaml", "{\"image\":{\"repository\":\"redis\",\"tag\":latest}}\n",
            $"{{\"image\":{{\"repository\":\"redis\",\"tag\":\"{tag}\"}}}}\n", tag);
        await CheckAsync("values.yaml", "t: &t latest\nimage: { repository: redis, tag: *t }\n",
            $"t: &t \"{tag}\"\nimage: {{ repository: redis, tag: *t }}\n", tag);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Keep_their_quotes(string tag)
    {
        await CheckAsync("kustomization.yaml", "images:\n- name: redis\n  newTag: 'latest' # c\n", $"images:\n- name: redis\n  newTag: '{tag}' # c\n", tag);
        await CheckAsync("kustomization.yaml", "images:\n- name: redis\n  newTag: \"l\\x61test\"\n", $"images:\n- name: redis\n  newTag: \"{tag}\"\n", tag);
        await CheckAsync("values.yaml", "image:\n  repository: redis\n  tag: |-\n    latest\n", $"image:\n  repository: redis\n  tag: |-\n    {tag}\n", tag);
        await CheckAsync("values.yaml", "image:\n  repository: redis\n  tag: !!str latest\n", $"image:\n  repository: redis\n  tag: !!str {tag}\n", tag);
    }

    [Theory]
    [InlineData("1.27.3")]
    [InlineData("1.10-alpine")]
    [InlineData("v2")]
    [InlineData("2024-01-01-slim")]
    [InlineData("nullable")]
    public async Task Get_no_quotes_if_they_are_strings(string tag)
    {
        await CheckAsync("kustomization.yaml", "images:\n- name: redis\n  newTag: latest # c\n", $"images:\n- name: redis\n  newTag: {tag} # c\n", tag);
        await CheckAsync("values.yaml", "image: { repository: redis, tag: latest }\n", $"image: {{ repository: redis, tag: {tag} }}\n", tag);
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("30")]
    public async Task Get_no_quotes_in_a_whole_reference(string tag)
    {
        await CheckAsync("compose.yaml", "services:\n  a:\n    image: redis:latest\n", $"services:\n  a:\n    image: redis:{tag}\n", tag);
        await CheckAsync("compose.yaml", "services:\n  a:\n    image: ${I:-redis:latest}\n", $"services:\n  a:\n    image: ${{I:-redis:{tag}}}\n", tag);
        await CheckAsync("compose.yaml", "services:\n  a:\n    image: redis:${TAG:-latest}\n", $"services:\n  a:\n    image: redis:${{TAG:-{tag}}}\n", tag);
        await CheckAsync("Dockerfile", "ARG TAG=latest\nFROM redis:$TAG\n", $"ARG TAG={tag}\nFROM redis:$TAG\n", tag);
    }

    // YAML 1.1 reads 22:30 as 1350.
    [Fact]
    public Task Get_quotes_if_a_whole_reference_is_a_number() =>
        CheckAsync("compose.yaml", "services:\n  a: { image: 22 }\n", "services:\n  a: { image: \"22:30\" }\n", "30");

    [Theory]
    [InlineData("kustomization.yaml", "images:\n- name: o/app\n  newTag: 1.10 # c\n", "images:\n- name: o/app\n  newTag: \"1.10\" # c\n")]
    [InlineData("kustomization.yaml", "images: [ { name: o/app, newTag: 16 } ]\n", "images: [ { name: o/app, newTag: \"16\" } ]\n")]
    [InlineData("values.yaml", "image: { repository: o/app, tag: 20240801 }\n", "image: { repository: o/app, tag: \"20240801\" }\n")]
    [InlineData("values.yaml", "image:\n  tag: &t 0x10\n  repository: o/app\n", "image:\n  tag: &t \"0x10\"\n  repository: o/app\n")]
    [InlineData("values.yaml", "image:\n  tag: no\n  repository: o/app\n", "image:\n  tag: \"no\"\n  repository: o/app\n")]
    public async Task Get_missing_quotes(string path, string before, string after)
    {
        Assert.Equal("OCI1005", Assert.Single(await FileProject.Of((path, before)).FindingsAsync()).Id);
        await CheckAsync(path, before, after, "1");
    }

    [Fact]
    public async Task Are_offered_quotes()
    {
        var project = FileProject.Of(("values.yaml", "image: { repository: o/app, tag: 1.10 }\n"));
        Diagnostic finding = Assert.Single(await project.FindingsAsync());
        Assert.Equal("The tag '1.10' is lost: Helm reads a number here and gets '1.1'; put it in quotes", finding.GetMessage());
        Assert.Equal("Pin to 'o/app:1.10' (in quotes)", Assert.Single(await project.OffersAsync(finding)).Title);
    }

    [Fact]
    public async Task Are_not_changed_if_they_have_another_use()
    {
        var project = FileProject.Of(("values.yaml", "t: &t 1.10\nimage: { repository: o/app, tag: *t }\nargs: [ *t ]\n"));
        Assert.Empty(await project.OffersAsync(Assert.Single(await project.FindingsAsync())));
    }

    [Fact]
    public Task Get_apostrophes_in_code() => PinTest.Members(
        """
        // lang=yaml
        const string Ordinary = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages: [ { name: mysql, newTag: {|OCI1002:latest|} } ]";
        // lang=yaml
        const string Verbatim = @"apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        images:
        - name: mysql
          newTag: {|OCI1002:latest|} # ""c""
        ";
        """,
        """
        // lang=yaml
        const string Ordinary = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages: [ { name: mysql, newTag: '9.1' } ]";
        // lang=yaml
        const string Verbatim = @"apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        images:
        - name: mysql
          newTag: '9.1' # ""c""
        ";
        """);
}
