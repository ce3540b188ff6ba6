namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small projects of tools that build or run images, each about one rule of the format.</summary>
static class BuildCases
{
    public static readonly (string Name, string Files)[] All =
    [
        ("development container", """
            == .devcontainer/Dockerfile
            ARG VARIANT=8.0
            FROM mcr.microsoft.com/devcontainers/dotnet:${VARIANT}
            == .devcontainer/devcontainer.json
            { "build": { "dockerfile": "Dockerfile", "args": { "VARIANT": "latest" } }, "name": "x" }
            """),
        ("Dapr", """
            == dapr.yaml
            version: 1
            common: {}
            apps:
              - appID: a
                appDirPath: ./a
                containerImage: ⟦ghcr.io/x/a⟧
                containerImagePullPolicy: Always
                command: [docker, run, nginx]
              - appID: b
                env: {IMAGE: nginx}
            """),
        ("Pulumi", """
            == Pulumi.yaml
            name: x
            runtime: yaml
            resources:
              c:
                type: docker:Container
                properties: {image: "${img.imageId}"}
              i:
                type: docker:RemoteImage
                properties: {name: ⟦nginx⟧}
              b:
                type: docker:Image
                properties: {imageName: mine, build: {context: .}}
              k:
                type: kubernetes:core/v1:Pod
                properties: {spec: {containers: [{name: a, image: ⟦redis⟧}]}}
            """),
        ("Skaffold", """
            == skaffold.yaml
            apiVersion: skaffold/v4beta11
            kind: Config
            build:
              artifacts:
                - image: web
                  docker: {cacheFrom: [web:latest]}
                - image: api
                  buildpacks: {builder: gcr.io/buildpacks/builder}
            manifests: {rawYaml: [k8s/*.yaml]}
            verify:
              - name: v
                container: {name: v, image: alpine}
            == k8s/d.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
                - {name: a, image: web}
                - {name: b, image: ⟦redis⟧}
                - {name: c, image: "web:latest"}
            """),
        ("Bake", """
            == Dockerfile
            ARG BASE=httpd:2.4
            FROM ${BASE}
            COPY --from=tools / /
            COPY --from=dir / /
            COPY --from=b / /
            == docker-bake.hcl
            variable "TAG" { default = "latest" }
            variable "BASE" {
              default = "⟦nginx⟧"
            }
            group "default" { targets = ["a"] }
            target "a" {
              dockerfile = "Dockerfile"
              tags = ["me/a:latest", "me/a"]
              args = { BASE = BASE, UNUSED = "redis" }
              contexts = {
                tools = "docker-image://⟦alpine⟧"
                dir = "./dir"
                b = "target:b"
              }
              cache-from = ["type=registry,ref=me/cache"]
            }
            target "b" {
              dockerfile-inline = <<EOT
            FROM ⟦busybox⟧
            EOT
            }
            """),
        ("arguments of a compose file", """
            == compose.yml
            services:
              a:
                build:
                  context: ./a
                  dockerfile: Dockerfile.dev
                  args: {VERSION: ⟦latest⟧}
            == a/Dockerfile.dev
            ARG VERSION=20
            FROM node:${VERSION}
            """),
        ("Bake in JSON", """
            == a.Dockerfile
            ARG BASE
            FROM ${BASE} AS x
            FROM base
            == docker-bake.json
            {"target": {"a": {"dockerfile": "a.Dockerfile", "args": {"BASE": "⟦nginx⟧"}, "contexts": {"base": "docker-image://⟦redis:latest⟧"}}}}
            """),
        ("Bake with an override", """
            == Dockerfile
            ARG IMG
            FROM $IMG
            == docker-bake.hcl
            variable "V" { default = "1.27" }
            target "_common" { args = { IMG = "nginx:${V}" } }
            target "a" { inherits = ["_common"] }
            target "b" {
              inherits = ["_common"]
              args = { IMG = "⟦redis⟧" }
            }
            """),
        ("arguments of a workflow", """
            == .github/workflows/b.yml
            on: push
            jobs:
              b:
                runs-on: ubuntu-latest
                steps:
                  - uses: docker/build-push-action@v6
                    with:
                      context: .
                      file: src/Dockerfile
                      build-args: |
                        BASE=⟦node⟧
                        OTHER=nginx
                      build-contexts: |
                        tools=docker-image://⟦alpine⟧
            == src/Dockerfile
            ARG BASE=node:22
            FROM ${BASE}
            COPY --from=tools / /
            ARG OTHER
            """),
    ];
}
