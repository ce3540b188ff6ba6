using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Arguments of builds that name images: in compose files, Bake files and workflows.</summary>
public sealed class BuildArgumentsTests
{
    const string Workflow = "== .github/workflows/ci.yml\njobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Are_reported_where_they_are_given(string lineBreak) => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            build:
              context: ./web
              args:
                BASE: ⟦nginx⟧
                TAG: "⟦latest⟧⟨redis:latest⟩"
                OTHER: alpine
                UNUSED: alpine
          list:
            build:
              context: web
              args:
              - BASE=⟦node⟧
              - TAG=⟦7.4⟧⟨redis:7.4⟩
              - OTHER
        == web/Dockerfile
        ARG BASE=⟦alpine:3.20⟧
        ARG TAG
        ARG OTHER
        FROM $BASE
        FROM ⟦redis:${TAG}⟧
        RUN echo $OTHER
        """).WithLineBreaks(lineBreak).Check();

    [Theory]
    [InlineData("== compose.yaml\nservices: { web: { build: { context: ., args: { BASE: ⟦nginx⟧ } } } }")]
    [InlineData("== compose.yaml\nx-args: &args { BASE: ⟦nginx⟧ }\nservices: { web: { build: { context: ., args: *args } } }")]
    [InlineData("== compose.yaml\nx-args: &args { BASE: ⟦nginx⟧ }\nservices: { web: { build: { context: ., args: { <<: *args, X: y } } } }")]
    [InlineData("== compose.yaml\nservices: { web: { build: { context: ., args: { BASE: '⟦${BASE:-nginx}⟧⟨nginx⟩' } } } }")]
    [InlineData("== compose.yaml\nservices: { web: { build: . } }\n== compose.override.yaml\nservices: { web: { build: { args: [ BASE=⟦nginx⟧ ] } } }")]
    [InlineData("== docker-bake.hcl\ntarget \"web\" {\n  args = {\n    BASE = \"⟦nginx⟧\"\n    X = join(\",\", [1, 2])\n  }\n}")]
    [InlineData("== docker-bake.hcl\ntarget \"web\" { args = { X = \"1\", BASE = \"⟦nginx⟧\" } }")]
    [InlineData("== docker-bake.hcl\ntarget \"base\" {\n  args = { BASE = \"⟦nginx⟧\" }\n}\ntarget \"web\" {\n  inherits = [\"base\"]\n}")]
    [InlineData("== docker-bake.hcl\ntarget \"web\" {\n  args = { BASE = IMAGE }\n}\nvariable \"IMAGE\" {\n  default = \"⟦nginx⟧\"\n}")]
    [InlineData("== docker-bake.hcl\nvariable \"IMAGE\" {\n  default = \"⟦nginx⟧\"\n}\ntarget \"web\" {\n  args = { BASE = \"${IMAGE}\" }\n}")]
    [InlineData("== docker-bake.hcl\nvariable \"IMAGE\" {\n  default = \"⟦nginx⟧⟨!nginx⟩\"\n}\ntarget \"web\" {\n  args = { BASE = IMAGE }\n"
        + "  tags = [IMAGE]\n}")]
    [InlineData("== docker-bake.hcl\nvariable \"BASE\" {\n  default = \"⟦nginx⟧\"\n}\ntarget \"web\" {\n  args = { BASE = BASE }\n}")]
    [InlineData("== docker-bake.hcl\nvariable \"BASE\" { default = \"⟦nginx⟧\" }\ntarget \"web\" {\n  args = { \"BASE\" : \"${BASE}\" }\n}")]
    [InlineData("== docker-bake.hcl\nvariable \"BASE\" { default = \"⟦nginx⟧⟨!nginx⟩\" }\ntarget \"web\" {\n  args = { BASE = BASE }\n}\n"
        + "target \"other\" {\n  tags = [BASE == \"\" ? \"x\" : \"y\"]\n}")]
    [InlineData("== docker-bake.json\n"
        + "{ \"variable\": { \"BASE\": { \"default\": \"⟦nginx⟧\" } }, \"target\": { \"web\": { \"args\": { \"BASE\": \"${BASE}\" } } } }")]
    [InlineData("== docker-bake.json\n{ \"variable\": { \"BASE\": { \"default\": \"⟦nginx⟧⟨!nginx⟩\" } }, \"target\": { \"web\": { "
        + "\"args\": { \"BASE\": \"${BASE}\" },"
        + " \"tags\": [ \"x:${BASE}\" ] } } }")]
    [InlineData("== docker-bake.hcl\nvariable \"R\" {\n  default = \"quay.io\"\n}\ntarget \"web\" {\n  args = { BASE = \"⟦${R}/nginx⟧⟨quay.io/nginx⟩\" }\n}")]
    [InlineData("== docker-bake.hcl\ntarget \"web\" {\n  name = \"web-${v}\"\n  matrix = {\n    v = [\"⟦nginx⟧\", \"⟦node:22⟧\"]\n  }\n"
        + "  args = {\n    BASE = v\n  }\n}")]
    [InlineData("== docker-bake.json\n{ \"target\": { \"web\": { \"args\": { \"BASE\": \"⟦nginx⟧\" } } } }")]
    [InlineData("== docker-bake.json\n"
        + "{ \"variable\": { \"I\": { \"default\": \"⟦nginx⟧\" } }, \"target\": { \"web\": { \"args\": { \"BASE\": \"${I}\" } } } }")]
    [InlineData(Workflow + "        build-args: BASE=⟦nginx⟧")]
    [InlineData(Workflow + "        context: .\n        build-args: |\n          X=1\n          BASE=⟦nginx⟧ # a comment\n\n          Y=${{ inputs.y }}")]
    [InlineData(Workflow + "        build-args: |\n          BASE=⟦${{ inputs.registry }}/nginx⟧")]
    [InlineData(Workflow + "        build-args: \"X=1\\nBASE=⟦nginx⟧\"")]
    public void Are_read_in(string caller) => MarkedFiles.Parse($"{caller}\n== Dockerfile\nARG BASE\nFROM ⟦$BASE⟧").Check();

    [Theory]
    [InlineData("ARG BASE=⟦nginx⟧\nFROM $BASE")]
    [InlineData("FROM ⟦alpine:3⟧\nARG BASE\nRUN echo $BASE")]
    [InlineData("ARG base\nFROM ⟦$base⟧")]
    [InlineData("ARG BASE\nFROM ⟦$BASE:1.27⟧")]
    [InlineData("ARG BASE\nFROM ⟦$BASE-slim⟧")]
    [InlineData("ARG BASE\nFROM ⟦alpine:3⟧ AS nginx\nFROM ⟦$BASE⟧")]
    [InlineData("ARG BASE\nFROM ⟦alpine:3⟧\nCOPY --from=⟦$BASE⟧ /a /b")]
    public void Are_silent_if_the_Dockerfile_has_the_image_or_does_not_use_it(string dockerfile) => MarkedFiles.Parse($$"""
        == compose.yaml
        services: { web: { build: { context: ., args: { BASE: nginx } } } }
        == Dockerfile
        {{dockerfile}}
        """).Check();

    [Theory]
    [InlineData("context: web")]
    [InlineData("context: ., dockerfile: Other.Dockerfile")]
    [InlineData("context: 'https://github.com/acme/web.git'")]
    [InlineData("context: $DIR")]
    [InlineData("context: ., dockerfile_inline: 'FROM scratch'")]
    public void Are_silent_for_another_Dockerfile(string build) => MarkedFiles.Parse($$"""
        == compose.yaml
        services: { web: { build: { {{build}}, args: { BASE: nginx } } } }
        == Dockerfile
        ARG BASE
        FROM ⟦$BASE⟧
        """).Check();

    [Theory]
    [InlineData("ARG TAG=\nFROM ⟦alpine$TAG⟧")]
    [InlineData("ARG TAG\nFROM ⟦alpine$TAG⟧")]
    public void Complete_an_image_without_a_default(string dockerfile) => MarkedFiles.Parse($$"""
        == compose.yaml
        services: { web: { build: { context: ., args: { TAG: "⟦:3.20⟧⟨alpine:3.20⟩" } } } }
        == Dockerfile
        {{dockerfile}}
        """).Check();

    [Fact]
    public void Do_not_complete_an_image_of_another_build() => MarkedFiles.Parse("""
        == compose.yaml
        services: { web: { build: { context: web, args: { TAG: ":3.20" } } } }
        == Dockerfile
        ARG TAG=
        FROM ⟦alpine$TAG⟧⟨!alpine⟩
        """).Check();

    [Fact]
    public void Used_for_several_images_cannot_be_pinned() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            build:
              context: .
              args: { TAG: ⟦latest⟧⟨!nginx:latest⟩, MINOR: ⟦5⟧⟨!redis:7.5⟩, STAGE: ⟦1.2⟧⟨!node:1.2⟩ }
        == Dockerfile
        ARG TAG
        ARG MINOR
        ARG STAGE
        FROM ⟦nginx:$TAG⟧
        FROM ⟦httpd:$TAG⟧
        FROM ⟦redis:7.$MINOR⟧
        FROM ⟦node:$STAGE⟧
        ARG STAGE
        """).Check();

    [Fact]
    public void May_come_from_the_env_file() => MarkedFiles.Parse("""
        == .env
        NODE_TAG=⟦latest⟧⟨node:latest⟩
        IMAGE=⟦acme/base⟧
        == compose.yaml
        services:
          web:
            build:
              context: .
              args:
                TAG: ${NODE_TAG:-22}
                BASE: $IMAGE
        == Dockerfile
        ARG TAG
        ARG BASE
        FROM ⟦node:$TAG⟧
        FROM ⟦$BASE⟧
        """).Check();

    [Fact]
    public void May_name_a_context_or_an_image_that_the_project_builds() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          base:
            image: acme/base
            build: base
          web:
            image: acme/web
            build:
              context: web
              additional_contexts: { tools: ../tools }
              args: { BASE: acme/base, TOOLS: tools, SELF: ⟦acme/web⟧ }
        == web/Dockerfile
        ARG BASE
        ARG TOOLS
        ARG SELF
        FROM ⟦$BASE⟧
        FROM ⟦$TOOLS⟧
        FROM ⟦$SELF⟧
        FROM acme/base:latest
        FROM ⟦acme/web⟧
        FROM ⟦acme/other⟧
        == base/Dockerfile
        FROM ⟦acme/base⟧
        """).Check();

    // compose-go: MappingWithEquals prints the value that the YAML reader returns.
    [Theory]
    [InlineData("TAG: 1.10", "1.1")]
    [InlineData("TAG: 3.0", "3")]
    [InlineData("TAG: 010", "8")]
    [InlineData("TAG: 1_000", "1000")]
    [InlineData("TAG: 1e6", "1e+06")]
    public void Lose_a_number_without_quotes(string argument, string read)
    {
        FoundImage image = ImageIn(argument);

        Assert.Equal($"Compose reads it as the number {read}", image.LostByReader?.Cause);
        Assert.Equal((argument["TAG: ".Length..], "python:" + argument["TAG: ".Length..]), (image.LostByReader?.Tag, image.Written.Text));
    }

    [Theory]
    [InlineData("TAG: '1.10'")]
    [InlineData("- TAG=1.10")]
    [InlineData("TAG: 1.12")]
    [InlineData("TAG: 1.10.0")]
    [InlineData("TAG: 3")]
    [InlineData("TAG: 20240101123456789")]
    [InlineData("TAG: yes")]
    [InlineData("TAG: ${X:-1.10}")]
    public void Keep_other_tags(string argument) => Assert.Null(ImageIn(argument).LostByReader);

    [Fact]
    public void Lose_no_tag_that_they_only_complete()
    {
        var files = MarkedFiles.Parse(
            "== compose.yaml\nservices: { web: { build: { args: { MINOR: 1.10 } } } }\n== Dockerfile\nARG MINOR\nFROM redis:7.$MINOR");

        Assert.Null(Assert.Single(files.Scan()[0].Result.Images).LostByReader);
    }

    static FoundImage ImageIn(string argument) => Assert.Single(MarkedFiles.Parse(
        $"== compose.yaml\nservices:\n  web:\n    build:\n      args:\n      {(argument[0] == '-' ? "" : "  ")}{argument}\n== Dockerfile\nARG TAG\n"
            + "FROM python:$TAG").Scan()[0].Result.Images);
}
