namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Pins of the images that compose files, Bake files and workflows name for builds.</summary>
public sealed class PinsInBuilds
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const string Pin = ":1.10@" + Digest;
    const string Dockerfile = "ARG BASE\nARG TAG\nFROM $BASE\nFROM redis:$TAG\n";

    [Theory]
    [InlineData("/compose.yaml", "services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM nginx AS x\n        RUN true\n",
        "services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM nginx" + Pin + " AS x\n        RUN true\n")]
    [InlineData("/compose.yaml", "services:\r\n  a:\r\n    build:\r\n      dockerfile_inline: >\r\n        FROM nginx\r\n\r\n        RUN true\r\n",
        "services:\r\n  a:\r\n    build:\r\n      dockerfile_inline: >\r\n        FROM nginx" + Pin + "\r\n\r\n        RUN true\r\n")]
    [InlineData("/compose.yaml", "services: { a: { build: { dockerfile_inline: \"FROM redis:latest\\nFROM nginx\" } } }",
        "services: { a: { build: { dockerfile_inline: \"FROM redis" + Pin + "\\nFROM nginx" + Pin + "\" } } }")]
    [InlineData("/compose.yaml", "services: { a: { build: { args: { BASE: nginx, TAG: latest } } } }",
        "services: { a: { build: { args: { BASE: nginx" + Pin + ", TAG: \"1.10\" } } } }")]
    [InlineData("/compose.yaml", "services: { a: { build: { args: [ BASE=nginx, TAG=latest ] } } }",
        "services: { a: { build: { args: [ BASE=nginx" + Pin + ", TAG=1.10 ] } } }")]
    [InlineData("/compose.yaml", "services: { a: { build: { additional_contexts: { x: 'docker-image://nginx' } } } }",
        "services: { a: { build: { additional_contexts: { x: 'docker-image://nginx" + Pin + "' } } } }")]
    [InlineData("/docker-bake.hcl", "target \"a\" {\n  args = { BASE = \"nginx\", TAG = \"latest\" } # args\n"
        + "  contexts = { x = \"docker-image://redis:latest\" }\n}\n",
        "target \"a\" {\n  args = { BASE = \"nginx" + Pin + "\", TAG = \"1.10\" } # args\n  contexts = { x = \"docker-image://redis" + Pin + "\" }\n}\n")]
    [InlineData("/docker-bake.json", "{ \"target\": { \"a\": { \"args\": { \"BASE\": \"nginx\" } } } }",
        "{ \"target\": { \"a\": { \"args\": { \"BASE\": \"nginx" + Pin + "\" } } } }")]
    [InlineData("/.github/workflows/a.yml", "jobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n        build-args: |\n"
            + "          BASE=nginx\n          TAG=latest\n",
        "jobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n        build-args: |\n          BASE=nginx" + Pin + "\n"
        + "          TAG=1.10\n")]
    public async Task Are_written_where_the_image_is(string path, string text, string expected)
    {
        FileProject project = FileProject.Of(
            (path, text),
            ("/Dockerfile", Dockerfile),
            ("/oci-images.lock.json", FilesThatAffectOthers.Lock(("docker.io/library/nginx", "1.10"), ("docker.io/library/redis:latest", "1.10"))));

        FileProject pinned = await (await project.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002");

        Assert.Equal((expected, Dockerfile), (pinned.TextOf(path).ToString(), pinned.TextOf("/Dockerfile").ToString()));
        Assert.Empty(await pinned.PrintedAsync());
    }

    [Fact]
    public async Task Are_written_before_a_variable_without_a_declaration()
    {
        FileProject project = FileProject.Of(
            ("/Dockerfile", "FROM nginx$TAG\n"),
            ("/oci-images.lock.json", FilesThatAffectOthers.Lock(("docker.io/library/nginx", "1.10"))));

        FileProject pinned = await project.AllFixedAsync("OCI1001");

        Assert.Equal("FROM nginx" + Pin + "$TAG\n", pinned.TextOf("/Dockerfile").ToString());
        Assert.Empty(await pinned.PrintedAsync());
    }

    // Whoever sets the variable, to ":1.27" for example, would get two tags.
    [Theory]
    [InlineData("/Dockerfile", "ARG SUFFIX=\nFROM nginx${SUFFIX}\n")]
    [InlineData("/Dockerfile", "ARG SUFFIX=\nARG BASE=nginx$SUFFIX\nFROM $BASE\n")]
    [InlineData("/docker-bake.hcl", "variable \"SUFFIX\" { default = \"\" }\ntarget \"a\" { args = { BASE = \"nginx${SUFFIX}\" } }\n")]
    [InlineData("/docker-bake.hcl", "variable \"S\" { default = \"\" }\ntarget \"a\" { contexts = { b = \"docker-image://nginx${S}\" } }\n")]
    [InlineData("/compose.yaml", "services: { a: { image: \"nginx${SUFFIX-}\" } }\n")]
    [InlineData("/compose.yaml", "services: { a: { image: \"nginx${SUFFIX:-}\" } }\n")]
    [InlineData("/compose.yaml", "services: { a: { build: { context: ., args: { BASE: \"nginx${SUFFIX:-}\" } } } }\n")]
    public async Task Are_not_offered_before_an_empty_variable(string path, string text)
    {
        FileProject project = FileProject.Of([
            (path, text),
            .. path == "/Dockerfile" ? [] : new[] { ("/Dockerfile", "ARG BASE\nFROM $BASE\nCOPY --from=b / /\n") },
            ("/oci-images.lock.json", FilesThatAffectOthers.Lock(("docker.io/library/nginx", "1.10"))),
        ]);

        Assert.Contains(await project.FindingsAsync(), finding => finding.Id == "OCI1001" && finding.Location.GetLineSpan().Path == path);
        Assert.Equal(text, (await project.AllFixedAsync("OCI1001")).TextOf(path).ToString());
    }

    [Theory]
    [InlineData("ARG PREFIX=\nFROM ${PREFIX}nginx\n", "ARG PREFIX=\nFROM ${PREFIX}nginx:1.10\n")]
    [InlineData("ARG A=\nARG B=nginx\nFROM $A$B\n", "ARG A=\nARG B=nginx:1.10\nFROM $A$B\n")]
    public async Task Are_offered_behind_an_empty_variable(string before, string after)
    {
        FileProject project = FileProject.Of(
            ("/Dockerfile", before), ("/oci-images.lock.json", FilesThatAffectOthers.Lock(("docker.io/library/nginx", "1.10"))));

        Assert.Equal(after.Replace(":1.10", Pin, StringComparison.Ordinal), (await project.AllFixedAsync("OCI1001")).TextOf("/Dockerfile").ToString());
    }

    [Fact]
    public async Task Are_suppressed_by_a_comment_in_Bake_files() => Assert.Equal(
        ["/docker-bake.hcl(6,36): OCI1001 redis"],
        await FileProject.Of(("/docker-bake.hcl", """
            target "a" {
              // oci-tag: ignore
              contexts = { x = "docker-image://nginx" }
            }
            target "b" {
              contexts = { x = "docker-image://redis" }
            }
            target "c" {
              contexts = { x = "docker-image://node" } # oci-tag: ignore OCI1001
            }
            """)).PrintedAsync());
}
