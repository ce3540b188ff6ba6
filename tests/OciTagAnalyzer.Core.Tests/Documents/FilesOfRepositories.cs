namespace OciTagAnalyzer.Core.Tests.Documents;

/// <summary>Files as they occur in repositories, with typical content around the images. ⟦ and ⟧ mark the images with a finding.</summary>
static class FilesOfRepositories
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public static readonly (string Path, string Text)[] WithFindings =
    [
        (".devcontainer/devcontainer.json", """
            // For format details, see the reference
            {
              "name": "Shop (.NET)",
              "image": "⟦mcr.microsoft.com/devcontainers/dotnet⟧", // latest SDK
              "features": { "ghcr.io/devcontainers/features/node:1": {}, },
              "customizations": { "vscode": { "extensions": [ "ms-dotnettools.csharp" ] } },
              "postCreateCommand": "docker pull ⟦redis⟧",
            }
            """),
        (".gitlab-ci.yml", """
            include:
              - template: Jobs/SAST.gitlab-ci.yml
            variables:
              IMAGE: "alpine"
            default:
              image:
                name: ⟦mcr.microsoft.com/dotnet/sdk⟧
                entrypoint: [""]
            .with-db: &with-db
              services:
                - name: ⟦postgres:latest⟧
                  alias: db
                  variables: { POSTGRES_PASSWORD: x }
                - ⟦docker⟧
            test:
              <<: *with-db
              stage: test
              image: "⟦$CI_REGISTRY/tools/sdk⟧"
              script:
                - |
                  docker run --rm ⟦alpine⟧
                - 'image: no'
              artifacts: { reports: { junit: "*.xml" } }
            """),
        (".gitlab/ci/deploy.yml", """
            deploy:
              extends: .base
              image: ⟦bitnami/kubectl:latest⟧
              rules:
                - if: $CI_COMMIT_TAG =~ /^v\d+/
            """),
        (".github/workflows/build.yml", """
            name: build
            on: { push: { branches: [ main ] } }
            env:
              IMAGE_NAME: shop
            jobs:
              test:
                runs-on: ubuntu-latest
                container:
                  image: ⟦mcr.microsoft.com/dotnet/sdk⟧
                  options: --cpus 1
                services:
                  sql:
                    image: ⟦mcr.microsoft.com/mssql/server:latest⟧
                    env: { ACCEPT_EULA: "Y" }
                    options: >-
                      --health-cmd "exit 0"
                      --health-interval 5s
                  cache: { image: redis:7.4, ports: [ "6379:6379" ] }
                strategy:
                  matrix:
                    image: [ alpine, debian ]
                steps:
                  - uses: actions/checkout@v4
                  - uses: docker://⟦hadolint/hadolint⟧
                    with: { args: "hadolint Dockerfile" }
                  - uses: docker/build-push-action@v6
                    with:
                      tags: ghcr.io/o/${{ env.IMAGE_NAME }}:latest
                  - run: docker run -p 5432:5432 ⟦postgres⟧
            """),
        (".github/actions/lint/action.yml", """
            name: lint
            inputs:
              image: { default: x }
            runs:
              using: docker
              image: 'docker://⟦ghcr.io/o/lint:latest⟧'
              args: [ "${{ inputs.image }}" ]
            """),
        ("charts/shop/values.yaml", """
            # Default values for shop.
            replicaCount: 1
            image:
              repository: ghcr.io/o/shop
              pullPolicy: IfNotPresent
              # Overrides the image tag whose default is the chart appVersion.
              tag: ""
            busybox:
              image:
                registry: docker.io
                repository: library/busybox
                tag: "⟦latest⟧"
            metrics:
              image: ⟦prom/statsd-exporter⟧
              port: 9125
            sidecars:
              - name: proxy
                image: ⟦envoyproxy/envoy:latest⟧
            """),
        ("charts/shop/templates/tests/test-connection.yaml", """
            {{- if .Values.tests.enabled -}}
            apiVersion: v1
            kind: Pod
            metadata:
              name: "{{ include "shop.fullname" . }}-test-connection"
              labels:
                {{- include "shop.labels" . | nindent 4 }}
            spec:
              containers:
                - name: wget
                  image: ⟦busybox⟧
                  command: ['wget']
                  args: ['{{ include "shop.fullname" . }}:{{ .Values.service.port }}']
                - name: app
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                - name: proxy
                  image: ⟦{{ .Values.global.registry }}/proxy⟧
            {{- end }}
            """),
        ("k8s/overlays/dev/kustomization.yaml", """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources: [ ../../base ]
            images:
              - name: shop
                newName: acr.azurecr.io/shop
                newTag: ⟦latest⟧
              - name: redis
                newTag: "7.4"
            patches:
              - target: { kind: Deployment }
                patch: |-
                  - op: replace
                    path: /spec/template/spec/containers/0/image
                    value: ⟦nginx⟧
            """),
        ("k8s/worker.yaml", """
            apiVersion: batch/v1
            kind: CronJob
            metadata: { name: worker, annotations: { "image": "nginx" } }
            spec:
              schedule: "*/5 * * * *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      initContainers:
                        - { name: wait, image: ⟦busybox⟧, command: [ sh, -c, "until nc -z db 5432; do sleep 1; done" ] }
                      containers:
                      - name: worker
                        image: &image ⟦ghcr.io/o/worker⟧
                        env:
                        - name: IMAGE
                          value: nginx
                      - name: second
                        image: *image
            ---
            # nothing
            ---
            apiVersion: v1
            kind: ConfigMap
            data:
              image: nginx
            """),
        ("deploy/tekton.yaml", """
            apiVersion: tekton.dev/v1
            kind: Task
            metadata: { name: build }
            spec:
              params:
                - { name: BUILDER_IMAGE, default: quay.io/buildah/stable }
              steps:
                - name: build
                  image: $(params.BUILDER_IMAGE)
                - name: test
                  image: ⟦mcr.microsoft.com/dotnet/sdk⟧
                  script: |
                    #!/usr/bin/env bash
                    dotnet test
            """),
        ("deploy/argo.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: { generateName: etl- }
            spec:
              entrypoint: main
              arguments: { parameters: [ { name: image, value: alpine } ] }
              templates:
                - name: main
                  steps:
                    - - { name: a, template: run }
                - name: run
                  container: { image: "⟦python:latest⟧", command: [ python, -c ], args: [ "print('{{inputs.parameters.x}}')" ] }
            """),
        ("deploy/rabbit.yaml", """
            apiVersion: rabbitmq.com/v1beta1
            kind: RabbitmqCluster
            metadata:
              name: queue
            spec:
              replicas: 3
              image: ⟦rabbitmq⟧
              override:
                statefulSet:
                  spec:
                    template:
                      spec:
                        containers:
                        - name: exporter
                          image: ⟦kbudde/rabbitmq-exporter:latest⟧
            """),
        ("compose.yaml", """
            name: shop
            x-logging: &logging
              logging: { driver: json-file, options: { max-size: "10m" } }
            x-worker: &worker
              <<: *logging
              image: ⟦${REGISTRY:-ghcr.io/o}/worker:${TAG:-latest}⟧
              restart: unless-stopped
            services:
              web:
                <<: *logging
                build: { context: ., dockerfile: src/Web/Dockerfile }
                image: shop/web
                depends_on: { db: { condition: service_healthy } }
              db:
                image: "⟦postgres⟧"
                environment:
                  POSTGRES_PASSWORD: ${DB_PASSWORD:?set it}
                healthcheck:
                  test: [ "CMD-SHELL", "pg_isready -U postgres" ]
              worker-1: *worker
              worker-2:
                <<: [ *worker, *logging ]
                command: >
                  --queue image
              web-migrations:
                image: shop/web:latest
            volumes:
              image: {}
            """),
        ("docker-compose.override.yml", "version: '3.4'\r\n\r\nservices:\r\n  sqldata:\r\n    image: ⟦mcr.microsoft.com/mssql/server⟧\r\n    ports:\r\n"
            + "      - \"5433:1433\"\r\n  seq:\r\n    image: ⟦datalust/seq:latest⟧\r\n"),
        ("infra/local.docker-compose.yml", """
            services:
              mailhog: {image: ⟦mailhog/mailhog⟧, ports: ["1025:1025"]}
            """),
        ("src/Web/Dockerfile", """
            # syntax=docker/dockerfile:1
            ARG DOTNET=9.0
            ARG BASE=⟦mcr.microsoft.com/dotnet/aspnet⟧
            FROM ${BASE} AS base
            WORKDIR /app

            FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
            ARG CONFIG=Release
            COPY ["src/Web/Web.csproj", "src/Web/"]
            RUN --mount=type=cache,target=/root/.nuget \
                --mount=type=bind,from=⟦docker.io/o/certs⟧,target=/certs \
                dotnet restore
            COPY <<EOF /app/Dockerfile.inner
            FROM nginx
            EOF
            RUN <<-"SCRIPT"
            	docker run nginx
            	SCRIPT

            FROM base
            COPY --from=build /app .
            COPY --from=⟦busybox:latest⟧ /bin/wget /bin/
            ENTRYPOINT ["dotnet", "Web.dll"]
            """),
        ("build/windows.Dockerfile", "# escape=`\r\nFROM ⟦mcr.microsoft.com/windows/servercore⟧ `\r\n    AS base\r\nRUN powershell -Command `\r\n"
            + "    Write-Host 'FROM nginx'\r\n"),
        ("appsettings.Development.json", """
            {
              // Images for the sandbox
              "Logging": { "LogLevel": { "Default": "Information" } },
              "Sandbox": {
                "ContainerImage": "⟦ghcr.io/o/sandbox⟧",
                "Docker": { "Image": "⟦python:latest⟧", "Memory": "512m" }
              },
              "Images": { "Logo": "logo.png", "Image": "banner" }
            }
            """),
        ("tye.yaml", """
            name: shop
            registry: acr.azurecr.io
            services:
            - name: web
              project: src/Web/Web.csproj
              bindings: [ { protocol: https } ]
            - name: redis
              image: ⟦redis⟧
              bindings:
              - port: 6379
                connectionString: "${host}:${port}"
            """),
        ("Pulumi.yaml", """
            name: shop
            runtime: yaml
            variables:
              image: nginx
            resources:
              pulled:
                type: docker:RemoteImage
                properties: { name: "⟦postgres⟧", keepLocally: true }
              db:
                type: docker:Container
                properties:
                  image: ${pulled.imageId}
              app:
                type: kubernetes:apps/v1:Deployment
                properties:
                  spec:
                    template:
                      spec:
                        containers:
                        - name: app
                          image: ⟦ghcr.io/o/app⟧
            """),
        ("deploy/kimai.yaml", """
            architecture: x86_64
            config:
              image.architecture: x86_64
              image.description: docker.io/kimai/kimai2 (OCI)
              image.id: ⟦kimai/kimai2⟧
              image.type: oci
              volatile.container.oci: "true"
            devices: {}
            name: kimai
            """),
        ("azure-pipelines.yml", """
            trigger: [ main ]
            resources:
              containers:
              - container: linux
                image: ⟦mcr.microsoft.com/dotnet/sdk⟧
                endpoint: acr
              - container: sql
                image: mcr.microsoft.com/mssql/server:2022-CU13
            pool:
              vmImage: ubuntu-latest
            stages:
            - stage: Build
              jobs:
              - job: Linux
                container: linux
                services: { sql: sql }
              - ${{ if ne(variables['Build.Reason'], 'PullRequest') }}:
                - job: Pack
                  container: ⟦ubuntu:latest⟧
                  steps:
                  - task: Docker@2
                    inputs: { containerRegistry: acr, repository: shop, tags: latest }
            """),
        (".azure-pipelines/jobs/test.yml", """
            parameters:
            - name: versions
              type: object
              default: [ "8.0", "9.0" ]
            jobs:
            - ${{ each version in parameters.versions }}:
              - job: test_${{ replace(version, '.', '_') }}
                container:
                  image: mcr.microsoft.com/dotnet/sdk:${{ version }}
            - job: lint
              container: { image: '⟦o/lint⟧' }
            """),
        (".circleci/config.yml", """
            version: 2.1
            orbs: { node: circleci/node@5.2 }
            defaults: &defaults
              docker:
                - image: ⟦mcr.microsoft.com/dotnet/sdk⟧
                  environment: { IMAGE: nginx }
                - image: &db ⟦postgres:latest⟧
                  auth: { username: x }
            executors:
              node:
                parameters: { tag: { type: string, default: ⟦latest⟧ } }
                docker: [ { image: "cimg/node:<< parameters.tag >>" } ]
            jobs:
              build:
                <<: *defaults
                steps:
                  - checkout
                  - setup_remote_docker: { version: default }
                  - run: { name: image, command: "docker run ⟦nginx⟧" }
              other:
                docker:
                  - image: *db
              vm:
                machine: { image: "ubuntu-2204:current" }
            workflows: { main: { jobs: [ build ] } }
            """),
        ("bitbucket-pipelines.yml", """
            image: ⟦mcr.microsoft.com/dotnet/sdk⟧
            definitions:
              caches: { image: ~/.image }
              services:
                docker: { memory: 2048 }
                db:
                  image: ⟦postgres⟧
                cache:
                  image: { name: "⟦redis:latest⟧", username: $USER }
              steps:
                - step: &test
                    name: Test
                    image: "$REGISTRY/sdk:$TAG"
                    script:
                      - docker run ⟦nginx⟧
            pipelines:
              default:
                - step: *test
                - parallel:
                    - step:
                        image:
                          name: ⟦node⟧
                        script: [ npm test ]
              custom:
                image:
                  - variables: [ { name: image, default: nginx } ]
            """),
        ("src/App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net9.0</TargetFramework>
                <ContainerRepository>o/app</ContainerRepository>
                <ContainerBaseImage>⟦mcr.microsoft.com/dotnet/aspnet⟧</ContainerBaseImage>
                <ContainerBaseImage Condition="'$(Chiseled)' == 'true'">mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled</ContainerBaseImage>
              </PropertyGroup>
            </Project>
            """),
        ("k8s/pods.yaml", """
            {"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},
            "spec":{"containers":[{"name":"a","image":"⟦nginx⟧","resources":{}}],"volumes":[{"name":"m","image":{"reference":"⟦o/model⟧"}}]}}]}
            """),
    ];

    public static readonly (string Path, string Text)[] WithoutFindings =
    [
        (".devcontainer/devcontainer.json", """
            {
              "name": "C#",
              "build": { "dockerfile": "Dockerfile", "args": { "image": "debian" } },
              "dockerComposeFile": [ "../compose.yaml" ],
              "customizations": { "image": "icon" }
            }
            """),
        (".gitlab-ci.yml", """
            variables:
              image: alpine
            workflow: { rules: [ { if: $CI } ] }
            build:
              image: $CI_REGISTRY_IMAGE/ci:$CI_COMMIT_REF_SLUG
              services:
                - docker:27.3.1-dind
                - name: $SERVICE
              cache: { key: image, paths: [ image ] }
              script: docker build -t app .
              release: { name: app, tag_name: latest, image: app }
            """),
        (".gitlab/agents/dev/config.yaml", """
            ci_access:
              projects:
              - id: o/app
            observability: { logging: { level: debug } }
            """),
        (".github/workflows/release.yml", """
            on: workflow_dispatch
            jobs:
              publish:
                runs-on: ${{ matrix.os }}
                container: ${{ matrix.container }}
                strategy:
                  matrix:
                    include:
                      - { os: ubuntu-latest, container: "debian:12" }
                steps:
                  - uses: docker/setup-buildx-action@v3
                    with: { driver-opts: "network=host,image=moby/buildkit:v0.17.0" }
                  - uses: ./.github/actions/docker
                    with: { image: app, container: app }
                  - uses: docker/metadata-action@v5
                    with:
                      images: |
                        ghcr.io/o/app
            """),
        (".github/actions/build/action.yml", """
            runs:
              using: docker
              image: Dockerfile
              env: { image: debian }
            """),
        ("charts/shop/values.yaml", """
            global: { imageRegistry: "", image: { tag: "" } }
            image:
              registry: docker.io
              repository: bitnami/postgresql
              tag: 16.4.0-debian-12-r7
              digest: ""
            app:
              image: ghcr.io/o/app
              imageTag: ""
            logo: { image: /assets/logo.svg }
            volumePermissions:
              image: { repository: bitnami/os-shell, tag: 12 }
            other:
              image: "{{ .Values.image.repository }}"
            """),
        ("charts/shop/templates/deployment.yaml", """
            apiVersion: apps/v1
            kind: {{ .Values.kind | default "Deployment" }}
            metadata:
              name: {{ include "shop.fullname" . }}
            spec:
              {{- if not .Values.autoscaling.enabled }}
              replicas: {{ .Values.replicaCount }}
              {{- end }}
              template:
                spec:
                  containers:
                    - name: {{ .Chart.Name }}
                      {{- with .Values.image }}
                      image: "{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag }}{{ end }}"
                      {{- end }}
                    {{- range .Values.sidecars }}
                    - {{ toYaml . | nindent 6 }}
                    {{- end }}
                    - name: exporter
                      image: {{ printf "%s:%s" .Values.exporter.image .Values.exporter.tag | quote }}
            """),
        ("k8s/base/web.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              annotations: { deploy.o.io/image: nginx }
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    image: acr.azurecr.io/web:#{Build.BuildId}#
                  - name: migrate
                    image: gcr.io/@PROJECT_ID@/migrate
                  - name: hook
                    image: __HOOK_IMAGE__
                  - name: built
                    image: ko://github.com/o/app
                  - name: subst
                    image: ${REGISTRY}/app:${TAG}
            """),
        ("k8s/crd.yaml", """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              versions:
              - schema:
                  openAPIV3Schema:
                    properties:
                      spec:
                        properties:
                          image: { type: string, default: nginx }
                          containers:
                            items:
                              properties:
                                image: { type: string }
            """),
        ("k8s/app.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              source:
                repoURL: https://github.com/o/app
                helm: { parameters: [ { name: image.repository, value: nginx } ] }
                kustomize: { images: [ "app=ghcr.io/o/app" ] }
            """),
        ("k8s/vm.yaml", """
            apiVersion: o.io/v1
            kind: Machine
            spec:
              image: ubuntu
              template: { image: debian }
            """),
        ("k8s/prometheus.yaml", """
            apiVersion: monitoring.coreos.com/v1
            kind: Prometheus
            spec:
              baseImage: quay.io/prometheus/prometheus
              version: v2.55.1
            """),
        ("k8s/kustomization.yaml", $$"""
            images:
            - name: ghcr.io/o/app
              newName: acr.azurecr.io/app
            - name: nginx
              digest: {{Digest}}
            configMapGenerator:
            - name: settings
              literals: [ "image=nginx" ]
            """),
        ("compose.yaml", $$"""
            services:
              app:
                image: app
                build: .
              app-test:
                extends: app
                image: app-test
              worker:
                image: app:latest
              db:
                image: postgres:17.2@{{Digest}}
                labels: [ "image=postgres" ]
              cache:
                image: ${CACHE_IMAGE:?set it}
              legacy:
                image: redis:6
                environment: [ "IMAGE=nginx" ]
            configs:
              nginx: { content: "image: nginx" }
            """),
        ("compose.models.yaml", """
            models:
              llm: { model: ai/smollm2 }
            secrets:
              image: { file: ./image }
            """),
        ("Dockerfile", """
            FROM scratch AS empty
            ARG VARIANT
            FROM mcr.microsoft.com/devcontainers/base:${VARIANT} AS dev
            FROM dev AS test
            COPY --from=0 / /
            COPY --from=dev /a /b
            RUN echo "FROM nginx" && docker pull nginx
            # FROM nginx
            ONBUILD RUN true
            LABEL image=nginx
            """),
        ("appsettings.json", """
            {
              "ConnectionStrings": { "Default": "Server=db;Database=image" },
              "Catalog": { "ImageUrl": "https://o.io/image.png", "Image": "placeholder" },
              "Container": { "Name": "images" },
              "Docker": { "Image": "", "ImageName": "#{Image}#" },
              "Features": { "BaseImage": true }
            }
            """),
        ("launchSettings.json", """
            { "profiles": { "Container (Dockerfile)": { "commandName": "Docker", "launchUrl": "{Scheme}://{ServiceHost}" } } }
            """),
        ("tye.yaml", """
            services:
            - name: web
              dockerFile: Dockerfile
              image: web
            - name: ext
              external: true
            ingress:
            - name: in
              image: no
            """),
        ("Pulumi.yaml", """
            name: vm
            runtime: dotnet
            config:
              image: ubuntu
            resources:
              server:
                type: hcloud:Server
                properties: { image: ubuntu-24.04, name: x }
              built:
                type: docker-build:Image
                properties: { tags: [ o/app ] }
            """),
        ("Pulumi.dev.yaml", """
            config:
              shop:image: nginx
              azure-native:location: westeurope
            """),
        ("deploy/instance.yaml", """
            architecture: x86_64
            config:
              image.os: ubuntu
              image.type: squashfs
              image.description: ubuntu 24.04 LTS amd64
              volatile.base_image: e3b0c442
            devices: {}
            """),
        ("azure-pipelines.yml", """
            pool: { name: NetCore1ESPool-Internal, image: 1es-windows-2022 }
            resources:
              containers:
              - container: shop
                type: ACR
                azureSubscription: s
                resourceGroup: g
                registry: shop
                repository: o/shop
            jobs:
            - job: a
              container: shop
              variables: { container: o/app }
              ${{ if eq(parameters.x, true) }}:
                pool: { vmImage: windows-latest }
              steps:
              - script: docker run o/app:1
                displayName: 'Run: image'
            """),
        ("Directory.Build.props", """
            <Project>
              <!-- <ContainerBaseImage>nginx</ContainerBaseImage> -->
              <PropertyGroup>
                <ContainerBaseImage>$(Registry)/dotnet/aspnet:$(Version)</ContainerBaseImage>
                <ContainerImageTags>1.0;latest</ContainerImageTags>
                <PackageIcon>image.png</PackageIcon>
              </PropertyGroup>
            </Project>
            """),
        ("deploy/skaffold.yaml", """
            apiVersion: skaffold/v4beta11
            kind: Config
            build:
              artifacts:
              - image: ghcr.io/o/app
                docker: { dockerfile: Dockerfile }
            """),
        ("deploy/hugo.yaml", """
            title: blog
            params:
              image: cover
              kind: page
            """),
    ];
}
