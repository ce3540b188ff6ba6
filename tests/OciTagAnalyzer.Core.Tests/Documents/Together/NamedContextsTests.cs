namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Names in Dockerfiles that are contexts of a build: in compose files, Bake files and workflows.</summary>
public sealed class NamedContextsTests
{
    const string Built = """
        == Dockerfile
        FROM basis
        FROM ⟦alpine⟧
        COPY --from=assets / /assets
        COPY --from=⟦other⟧ / /other
        RUN --mount=from=assets,target=/a ls
        """;

    [Theory]
    [InlineData("compose.yaml", "services:\n  web:\n    build:\n      context: .\n      additional_contexts:\n        basis: docker-image://⟦alpine:3.20⟧\n"
        + "        assets: ../assets")]
    [InlineData("compose.yaml", "services:\n  web:\n    build:\n      additional_contexts:\n      - basis=docker-image://⟦alpine:3.20⟧\n"
        + "      - assets=../assets")]
    [InlineData("deploy/compose.yaml", "services: { web: { build: { context: .., dockerfile: ./Dockerfile, additional_contexts: { basis: 'service:base', "
        + "assets: ../assets } } } }")]
    [InlineData("compose.yaml", "services:\n  web:\n    build: { context: $DIR, additional_contexts: { basis: 'docker-image://⟦alpine:3.20⟧', assets: x } }")]
    [InlineData("docker-bake.hcl", "target \"web\" {\n  contexts = {\n    basis = \"docker-image://⟦alpine:3.20⟧\"\n    assets = \"../assets\"\n  }\n}")]
    [InlineData("docker-bake.hcl", "# a comment\nvariable \"TAG\" { default = \"1\" }\ngroup \"default\" { targets = [\"web\"] }\ntarget \"web\" {\n"
        + "  context = \".\" // here\n  dockerfile = \"Dockerfile\"\n  args = { X = \"${TAG}\", Y = [1, 2] }\n  tags = [\"acme/web:${TAG}\"]\n"
        + "  contexts = { basis = \"docker-image://⟦alpine⟧\", \"assets\" = \"./a\" }\n}")]
    [InlineData("docker-bake.hcl", "target \"base\" {\n  dockerfile = \"base.Dockerfile\"\n  contexts = { basis: \"target:x\", assets: \"b\" }\n}\n"
        + "target \"web\" {\n  dockerfile = \"Dockerfile\"\n  inherits = [\"base\"]\n}")]
    [InlineData("docker-bake.hcl", "target \"web\" {\n  context = \"${DIR}/web\"\n  contexts = { basis = \"x\", assets = \"y\" }\n}")]
    [InlineData("docker-bake.hcl", "target \"web\" {\n  context = DIR\n  contexts = { basis = \"x\", assets = \"y\" }\n}")]
    [InlineData("docker-bake.hcl", "target \"web\" {\n  dockerfile = join(\"/\", [\".\", \"Dockerfile\"])\n  contexts = { basis = \"x\", assets = \"y\" }\n}")]
    [InlineData("docker-bake.json", "{ \"target\": { \"web\": { \"context\": \".\", \"contexts\": { \"basis\": \"docker-image://⟦alpine⟧\", \"assets\": \"a\" "
        + "} } } }")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n    - uses: docker/build-push-action@v6\n"
        + "      with:\n        context: .\n        build-contexts: |\n          basis=docker-image://⟦alpine:3.20⟧\n          assets=./assets")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n"
        + "        context: ./web\n        file: ./Dockerfile\n        build-contexts: |\n          basis=x\n          assets=y")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n"
        + "        context: ${{ matrix.dir }}\n        build-contexts: |\n          basis=x\n          assets=y")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    steps:\n"
        + "    - run: docker build --build-context basis=docker-image://⟦alpine⟧ --build-context=assets=./a .")]
    public void Are_not_images(string path, string text) => MarkedFiles.Parse($"== {path}\n{text}\n{Built}").Check();

    [Theory]
    [InlineData("compose.yaml", "services: { web: { build: { context: web, additional_contexts: { basis: x } } } }")]
    [InlineData("compose.yaml", "services: { web: { build: { dockerfile: other.Dockerfile, additional_contexts: { basis: x } } } }")]
    [InlineData("compose.yaml", "services: { web: { build: { context: 'https://github.com/acme/web.git', additional_contexts: { basis: x } } } }")]
    [InlineData("compose.yaml", "services: { web: { build: { context: ., additional_contexts: { base: x } } } }")]
    [InlineData("compose.yaml", "services: { web: { build: { context: ., args: { basis: x } } } }")]
    [InlineData("web/compose.yaml", "services: { web: { build: { context: ., additional_contexts: { basis: x } } } }")]
    [InlineData("web/compose.yaml", "services: { web: { build: { context: $DIR, additional_contexts: { basis: x } } } }")]
    [InlineData("docker-bake.hcl", "target \"web\" {\n  context = \"web\"\n  contexts = { basis = \"x\" }\n}")]
    [InlineData("docker-bake.hcl", "target \"web\" {\n  dockerfile-inline = <<EOT\nFROM basis\nEOT\n  contexts = { basis = \"x\" }\n}")]
    [InlineData("docker-bake.hcl", "# target \"web\" { contexts = { basis = \"x\" } }\n/* target \"web\" { contexts = { basis = \"x\" } } */")]
    [InlineData("docker-bake.hcl", "target \"web\" { args = { basis = \"x\" } }")]
    [InlineData("docker-bake.json", "{ \"group\": { \"web\": { \"contexts\": { \"basis\": \"x\" } } } }")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n        context: web\n"
        + "        build-contexts: |\n          basis=x")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n"
        + "        build-args: |\n          basis=x")]
    public void Are_images_in_other_Dockerfiles(string path, string text) => MarkedFiles.Parse($"== {path}\n{text}\n== Dockerfile\nFROM ⟦basis⟧\n").Check();

    [Theory]
    [InlineData("ALPINE", "alpine")]
    [InlineData("alpine", "alpine:latest")]
    [InlineData("docker.io/library/alpine", "alpine")]
    [InlineData("alpine:3.20", "docker.io/library/alpine:3.20")]
    public void Are_compared_as_images(string name, string image) => MarkedFiles.Parse($$"""
        == compose.yaml
        services: { web: { build: { context: ., additional_contexts: { "{{name}}": ./x } } } }
        == Dockerfile
        ARG BASE={{image}}
        FROM $BASE
        FROM ⟦alpine:3.19⟧
        """).Check();

    [Fact]
    public void May_be_in_another_file_of_the_project() => MarkedFiles.Parse("""
        == compose.yaml
        services: { web: { build: { context: ./web, dockerfile: Prod.Dockerfile } } }
        == compose.override.yaml
        services: { web: { build: { additional_contexts: [ "basis=x" ] } } }
        == web/Prod.Dockerfile
        FROM basis
        == web/Dockerfile
        FROM ⟦basis⟧
        == docker-bake.hcl
        target "api" {
          context = "api"
        }
        == docker-bake.override.hcl
        target "api" {
          contexts = { common = "x" }
        }
        == api/Dockerfile
        FROM common
        == Dockerfile
        FROM ⟦common⟧
        """).Check();

    [Theory]
    [InlineData("target \"web\" { contexts = { basis = \"x")]
    [InlineData("target \"web")]
    [InlineData("target \"web\" { contexts = <<EOT")]
    [InlineData("target {{{{{{ [[[ ((( \"${\"${\"")]
    [InlineData("target \"web\" { contexts = { basis")]
    [InlineData("target \"web\" { contexts = }")]
    [InlineData("<<")]
    [InlineData("<<EOT\n")]
    [InlineData("\\")]
    public void In_an_invalid_file_are_read_up_to_the_fault(string hcl)
    {
        string basis = hcl.Contains("basis", StringComparison.Ordinal) ? "basis" : "⟦basis⟧";
        MarkedFiles.Parse($"== docker-bake.hcl\n{hcl}\n== Dockerfile\nFROM {basis}\n").Check();
    }
}
