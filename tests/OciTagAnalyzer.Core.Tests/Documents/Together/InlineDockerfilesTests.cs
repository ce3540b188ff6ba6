using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Dockerfiles in compose files and Bake files.</summary>
public sealed class InlineDockerfilesTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Are_read_in_each_style(string lineBreak) => MarkedFiles.Parse("""
        == compose.yaml
        services:
          literal:
            build:
              context: .
              dockerfile_inline: |
                # syntax=⟦docker/dockerfile:1⟧
                # a comment
                FROM ⟦nginx⟧ AS build

                RUN <<EOF
                FROM no
                EOF
                COPY --from=⟦busybox⟧ /a /b
                COPY --from=build /a /b
          folded:
            build:
              dockerfile_inline: >-
                FROM ⟦redis⟧

                RUN true

                COPY
                --from=⟦acme/tool⟧
                /a /b
          plain:
            build: { dockerfile_inline: FROM ⟦postgres⟧ }
          quoted:
            build:
              dockerfile_inline: "FROM ⟦node⟧\nRUN true\nFROM ⟦acme\/x⟧⟨acme/x⟩"
          single:
            build:
              dockerfile_inline: 'FROM ⟦httpd:2⟧'
          stripped:
            build:
              dockerfile_inline: |-
                FROM ⟦alpine⟧
        """).WithLineBreaks(lineBreak).Check();

    [Fact]
    public void Are_interpolated_by_Compose_first() => MarkedFiles.Parse("""
        == .env
        ENV_TAG=⟦latest⟧⟨acme/env:latest⟩
        == compose.yaml
        services:
          web:
            build:
              args: { ARG_TAG: ⟦1.2⟧⟨acme/arg:1.2⟩, BASE: ⟦acme/base⟧ }
              dockerfile_inline: |
                ARG BASE
                ARG ARG_TAG
                ARG OWN=⟦7⟧⟨acme/own:7⟩
                FROM acme/arg:$$ARG_TAG
                FROM acme/own:$${OWN}
                FROM $$BASE
                FROM ⟦acme/default:${TAG:-latest}⟧⟨acme/default:latest⟩
                FROM ⟦acme/unknown:${TAG}⟧
                FROM acme/env:${ENV_TAG}
        """).Check();

    [Fact]
    public void Refer_to_contexts_and_built_images() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          base: { image: acme/base, build: . }
          web:
            build:
              additional_contexts:
              - tools=docker-image://⟦acme/tools⟧
              - remote=https://github.com/acme/x.git
              - stage=service:base
              - home=docker-image://acme/base
              dockerfile_inline: |
                FROM acme/base
                COPY --from=tools /a /b
                COPY --from=remote /a /b
                COPY --from=stage /a /b
                COPY --from=⟦other⟧ /a /b
        == Dockerfile
        FROM ⟦alpine⟧
        """).Check();

    [Theory]
    [InlineData("target \"web\" {\n  dockerfile-inline = <<EOT\nFROM ⟦nginx⟧\nRUN true\nEOT\n}")]
    [InlineData("target \"web\" {\n  dockerfile-inline = <<-EOT\n    ARG BASE\n    FROM $BASE\n    FROM ⟦node⟧\n    EOT\n  args = { BASE = \"⟦nginx⟧\" }\n}")]
    [InlineData("target \"web\" {\n  dockerfile-inline = \"FROM ⟦nginx⟧\\nRUN true\"\n}")]
    [InlineData("variable \"T\" {\n  default = \"⟦latest⟧⟨nginx:latest⟩\"\n}\ntarget \"web\" {\n  dockerfile-inline = \"FROM nginx:${T}\"\n}")]
    [InlineData("target \"web\" {\n  dockerfile-inline = \"FROM ⟦nginx:${T}⟧\"\n}")]
    [InlineData("target \"web\" {\n  dockerfile-inline = <<EOT\nARG T=⟦1⟧⟨nginx:1⟩\nFROM nginx:$${T}\nEOT\n}")]
    public void Are_read_in_Bake_files(string hcl) => MarkedFiles.Parse($"== docker-bake.hcl\n{hcl}").Check();

    [Theory]
    [InlineData("services: { a: { build: { dockerfile_inline: [ FROM nginx ] } } }")]
    [InlineData("services: { a: { build: { dockerfile_inline: { FROM: nginx } } } }")]
    [InlineData("services: { a: { dockerfile_inline: FROM nginx } }")]
    [InlineData("services: { a: { build: { dockerfile_inline: 'FROM scratch' } } }")]
    [InlineData("services: { a: { build: { dockerfile_inline: '' } } }")]
    [InlineData("x-a: { build: { dockerfile_inline: 'FROM nginx' } }\nservices: {}")]
    [InlineData("services: { a: { build: { labels: { x: 'FROM nginx' } } } }")]
    [InlineData("services: { a: { build: { additional_contexts: { x: nginx, y: './nginx', z: 'docker-image://' } } } }")]
    [InlineData("services: { a: { build: { cache_from: [ nginx, 'type=registry,ref=acme/web' ], cache_to: [ acme/web ], tags: [ acme/web ] } } }")]
    [InlineData("services: { a: { build: ., provider: { type: model, options: { model: ai/smollm2 } }, models: [ llm ] } }\n"
        + "models: { llm: { model: ai/smollm2 } }")]
    public void Contain_no_image(string text) => MarkedFiles.Parse($"== compose.yaml\n{text}").Check();

    [Fact]
    public void Need_no_file_name()
    {
        ScanResult result = DocumentKind.Compose.Scan("services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM nginx\n");
        Assert.Equal("nginx", Assert.Single(result.Images).Written.Text);
    }
}
