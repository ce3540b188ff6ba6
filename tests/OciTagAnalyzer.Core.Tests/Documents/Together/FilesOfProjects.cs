namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small projects, each about one rule of a format. ⟦ and ⟧ mark the images with a finding; the others have none.</summary>
static class FilesOfProjects
{
    public static readonly (string Name, string Files)[] All =
    [
        ("merge keys", """
            == compose.yaml
            x-base: &base
              image: ⟦redis⟧
            x-pinned: &pinned
              image: redis:7.2
            services:
              a:
                <<: *base
              b:
                <<: [*pinned, *base]
              c:
                <<: *base
                image: redis:7.4
            """),
        ("merge only overridden", """
            == compose.yaml
            x-base: &base
              image: redis
            services:
              a:
                <<: *base
                image: redis:7.4
              b:
                <<: *base
                build: .
            """),
        ("extends file", """
            == common.yml
            services:
              web:
                image: nginx
              api:
                image: ⟦httpd⟧
            == compose.yaml
            services:
              web:
                extends:
                  file: common.yml
                  service: web
                image: nginx:1.27
              api:
                extends:
                  file: common.yml
                  service: api
            """),
        ("profiles", """
            == compose.yaml
            services:
              db:
                image: ⟦postgres⟧
                profiles: [dev]
              tool:
                profiles:
                  - tools
                image: "⟦adminer:latest⟧"
            """),
        ("include", """
            == compose.yaml
            include:
              - path: [infra.yaml, infra.override.yaml]
            services:
              a:
                image: nginx:1.27
            == infra.override.yaml
            services:
              db:
                image: postgres:17.2
            == infra.yaml
            services:
              db:
                image: postgres
              cache:
                image: ⟦redis⟧
            """),
        ("env precedence", """
            == .env
            TAG=1.27
            RTAG=⟦latest⟧
            EMPTY=
            == compose.yaml
            services:
              a:
                image: nginx:${TAG:-latest}
              b:
                image: redis:${RTAG:-7.2}
              c:
                image: ⟦httpd${SUFFIX-}⟧
              d:
                image: caddy:${EMPTY:-2.8}
              e:
                image: traefik${TSUF:+:v3}
            """),
        ("yaml anchor in service", """
            == compose.yaml
            services:
              a: &a
                image: ⟦nginx⟧
              b:
                <<: *a
              c: *a
            """),
        ("image volume", """
            == compose.yaml
            services:
              a:
                image: nginx:1.27
                volumes:
                  - type: image
                    source: ⟦busybox⟧
                    target: /x
                  - type: bind
                    source: alpine
                    target: /y
            """),
        ("pull policy build", """
            == compose.yaml
            services:
              a:
                image: mine
                pull_policy: build
                build: .
              b:
                image: mine
              c:
                image: ⟦other⟧
                pull_policy: never
            """),
        ("provider", """
            == compose.yaml
            services:
              db:
                provider:
                  type: awesomecloud
                  options:
                    image: mysql
              hooks:
                image: alpine:3.20
                post_start:
                  - command: docker run alpine
                labels:
                  image: nginx
                environment:
                  - IMAGE=nginx
                  - image: redis
                x-image: busybox
            """),
        ("configs", """
            == compose.yaml
            services:
              a:
                image: alpine:3.20
            configs:
              c:
                content: |
                  services:
                    x:
                      image: nginx
            x-doc:
              services:
                x:
                  image: redis
            """),
        ("reset", """
            == compose.override.yaml
            services:
              a:
                build: !reset null
              b:
                image: !override redis:7.2
            == compose.yaml
            services:
              a:
                image: nginx
                build: .
              b:
                image: redis
            """),
        ("heredoc", """
            == Dockerfile
            # syntax=docker/dockerfile:1
            FROM alpine:3.20
            RUN <<EOF
            cat > Dockerfile <<X
            FROM nginx
            COPY --from=redis /a /b
            X
            EOF
            COPY <<Dockerfile <<-"Second" /dest/
            FROM nginx
            Dockerfile
            	FROM redis
            	Second
            FROM ⟦httpd⟧
            """),
        ("arg scope", """
            == Dockerfile
            ARG VERSION=1.27
            ARG BASE=nginx
            ARG FULL=${BASE}:${VERSION}
            FROM ${FULL} AS a
            ARG VERSION
            FROM ${BASE}${VERSION:+:$VERSION} AS b
            ARG NOTAG=redis
            FROM ${NOTAG} AS c
            FROM a
            ARG TAG=3
            FROM alpine:$TAG
            """),
        ("onbuild", """
            == Dockerfile
            FROM alpine:3.20
            ONBUILD COPY --from=busybox /bin/sh /sh
            ONBUILD RUN --mount=type=bind,from=debian,target=/x true
            """),
        ("platform", """
            == Dockerfile
            FROM --platform=$BUILDPLATFORM ⟦golang⟧ AS build
            FROM --platform=linux/${TARGETARCH} build AS final
            COPY --link --from=⟦tonistiigi/xx⟧ / /
            COPY --from=0 /a /b
            COPY --from=BUILD /a /b
            COPY --chmod=755 --from=build /a /b
            COPY --from=⟦7zip⟧ /a /b
            """),
        ("stage order", """
            == Dockerfile
            FROM ⟦later⟧ AS first
            FROM alpine:3.20 AS later
            FROM later AS x
            FROM Later AS y
            COPY --from=z /a /b
            FROM scratch AS z
            COPY --from=scratch / /
            """),
        ("escape", """
            == Dockerfile
            # escape=`
            FROM ⟦mcr.microsoft.com/windows/servercore⟧
            RUN dir c:\
            FROM `
              mcr.microsoft.com/windows/nanoserver:ltsc2022
            """),
        ("comment like", """
            == Dockerfile
            FROM alpine:3.20 # not a comment
            RUN echo FROM nginx && \
            # FROM nginx
                echo x
            LABEL image="nginx" from=redis
            CMD ["docker", "run", "nginx"]
            RUN docker run --rm nginx || true
            ENV FROM=nginx
            """),
        ("add", """
            == Dockerfile
            FROM alpine:3.20
            ADD --from=nginx /a /b
            ADD https://github.com/x/y.git#main /src
            RUN --mount=type=cache,from=⟦build⟧,target=/x --mount=from=busybox:1.36,target=/y true
            """),
        ("arg default in use", """
            == Dockerfile
            ARG REGISTRY
            ARG TAG=⟦latest⟧
            FROM ⟦${REGISTRY:-docker.io}/library/nginx⟧ AS a
            FROM nginx:${OTHER:-1.27} AS b
            FROM nginx:${TAG} AS c
            FROM ${UNKNOWN} AS d
            FROM ${REGISTRY}nginx:1.27 AS e
            """),
        ("lower", """
            == dockerfile
            from ⟦alpine⟧ as one
            copy --from=ONE / /
            """),
        ("copy arg", """
            == Dockerfile
            ARG IMG=redis
            FROM alpine:3.20
            ARG IMG
            COPY --from=${IMG} / /
            RUN --mount=type=bind,from=${IMG},target=/x true
            """),
        ("helm", """
            == Chart.yaml
            apiVersion: v2
            name: web
            version: 0.1.0
            appVersion: "1.27"
            == values.yaml
            image:
              repository: nginx
              tag: ""
            sidecar:
              repository: busybox
              tag: ⟦latest⟧
            init:
              image: ⟦alpine⟧
            disabled:
              image: {registry: docker.io, repository: redis, tag: ""}
            full: ghcr.io/a/b:1.0
            metrics:
              enabled: false
              image:
                registry: quay.io
                repository: ⟦prom/exporter⟧
            == templates/d.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: x}
            spec:
              template:
                spec:
                  initContainers:
                    - name: i
                      image: {{ .Values.init.image | quote }}
                  containers:
                    - name: a
                      image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                    - name: b
                      image: {{ printf "%s:%s" .Values.sidecar.repository .Values.sidecar.tag }}
                    - name: c
                      image: {{ .Values.full }}
                    {{- if .Values.metrics.enabled }}
                    - name: m
                      image: "{{ .Values.metrics.image.registry }}/{{ .Values.metrics.image.repository }}"
                    {{- end }}
            """),
        ("helm global", """
            == Chart.yaml
            apiVersion: v2
            name: web
            version: 0.1.0
            appVersion: "2.0"
            == values.yaml
            global:
              imageRegistry: ""
              imageTag: "1.5"
            images:
              web: nginx
              api: httpd:2.4
            defaultImage: &d ⟦redis⟧
            == templates/_helpers.tpl
            {{- define "web.image" -}}
            {{- $tag := .tag | default $.root.Values.global.imageTag -}}
            {{- with .root.Values.global.imageRegistry }}{{ . }}/{{ end }}{{ .name }}:{{ $tag }}
            {{- end -}}
            == templates/p.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
                - name: a
                  image: {{ include "web.image" (dict "name" .Values.images.web "root" $) }}
                - name: b
                  image: {{ .Values.images.api }}
                - name: c
                  image: {{ .Values.defaultImage }}
                - name: d
                  image: {{ required "set it" .Values.unset }}
                - name: e
                  image: {{ .Values.other | default "⟦caddy⟧" }}
            """),
        ("kustomize", """
            == kustomization.yaml
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources: [base]
            images:
              - name: nginx
                newTag: "1.27"
              - name: old
                newName: new
              - name: redis
                digest: sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            == base/kustomization.yaml
            resources:
              - pods.yaml
            == base/pods.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
                - {name: a, image: nginx}
                - {name: b, image: ⟦old⟧}
                - {name: c, image: redis}
                - {name: d, image: ⟦docker.io/nginx⟧}
              ephemeralContainers:
                - {name: e, image: ⟦busybox⟧}
            """),
        ("kustomize transformer", """
            == kustomization.yaml
            resources: [pod.yaml]
            patches:
              - target: {kind: Pod}
                patch: |
                  - op: replace
                    path: /spec/containers/0/image
                    value: ⟦httpd⟧
            == pod.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
                - name: a
                  image: nginx
            """),
        ("gh", """
            == .github/workflows/ci.yml
            name: ci
            on:
              push:
              workflow_dispatch:
                inputs:
                  image:
                    default: ⟦node⟧
            jobs:
              a:
                runs-on: ubuntu-latest
                container: ${{ inputs.image }}
                services:
                  redis: ⟦redis⟧
                  db:
                    image: postgres:${{ matrix.pg }}
                  skip:
                    image: ${{ matrix.skip && 'redis' || '' }}
                strategy:
                  matrix:
                    pg: [16, ⟦latest⟧]
                    os: [ubuntu-latest]
                    include:
                      - pg: "17"
                        img: ⟦alpine⟧
                steps:
                  - uses: docker://⟦alpine⟧
                  - uses: actions/checkout@v4
                    with:
                      image: nginx
                  - run: docker run --rm ${{ matrix.img }} true
                  - name: docker run nginx
                    run: echo "docker run nginx"
                  - run: |
                      # docker run redis
                      docker run --rm -v "$PWD:/w" ⟦hashicorp/terraform⟧ plan
                      docker build -t mine . && docker run mine
                      podman pull ⟦quay.io/x/y:latest⟧
                  - uses: addnab/docker-run-action@v3
                    with:
                      image: ubuntu
                      run: echo hi
              b:
                uses: ./.github/workflows/other.yml
                with:
                  image: nginx
            """),
        ("gh env", """
            == .github/workflows/build.yml
            on: push
            env:
              IMAGE_NAME: ${{ github.repository }}
              REGISTRY: ghcr.io
            jobs:
              a:
                runs-on: ubuntu-latest
                container:
                  image: ⟦${{ env.REGISTRY }}/tools⟧
                steps:
                  - uses: docker/build-push-action@v6
                    with:
                      tags: ${{ env.REGISTRY }}/app:latest
                      cache-from: type=registry,ref=app:cache
                      build-args: BASE=nginx
                  - run: docker run --rm ${{ env.REGISTRY }}/app:latest
                  - run: docker push ghcr.io/x/y
                  - run: docker tag a b
                  - run: docker rmi nginx
                  - run: docker image inspect nginx
                  - run: docker image pull ⟦nginx⟧
            """),
        ("gl", """
            == .gitlab-ci.yml
            image: ⟦ruby⟧
            variables:
              IMG: ⟦alpine⟧
              TAG: ⟦latest⟧
            default:
              services:
                - docker:dind
                - name: ⟦postgres⟧
                  alias: db
            .hidden:
              image: ⟦busybox⟧
            job:
              extends: .hidden
              script:
                - echo hi
                - docker run $CI_REGISTRY_IMAGE:latest
                - docker build -t local .
                - docker run local
            job2:
              image: $IMG
              script: echo
            job3:
              image: node:$TAG
              variables: {X: nginx}
              script: [ "docker pull ⟦redis⟧" ]
            job4:
              image: {name: "gcr.io/kaniko-project/executor:debug", entrypoint: [""]}
              script: echo
            """),
        ("az", """
            == azure-pipelines.yml
            trigger: [main]
            pool: {vmImage: ubuntu-latest}
            variables:
            - name: img
              value: ⟦node⟧
            resources:
              containers:
              - container: py
                image: ⟦python⟧
              - container: acr
                type: ACR
                azureSubscription: x
                resourceGroup: y
                registry: z
                repository: hello-world
              repositories:
              - repository: t
                type: git
                name: x/y
            jobs:
            - job: a
              container: py
              steps:
              - script: docker run --rm ⟦redis⟧
            - job: b
              container: $[ variables['img'] ]
              steps: []
            - job: c
              container: $(img)
              services: {db: py}
              steps: []
            - job: d
              container: {image: ⟦ubuntu⟧}
              pool: {name: x, demands: [a]}
              steps:
              - task: Docker@2
                inputs: {command: build, repository: app, tags: latest}
              - task: DockerCompose@1
                inputs: {containerregistrytype: x}
            """),
        ("circle", """
            == .circleci/config.yml
            version: 2.1
            orbs:
              node: circleci/node@5
            parameters:
              tag: {type: string, default: ⟦latest⟧}
            executors:
              e:
                docker:
                  - image: cimg/base:<< pipeline.parameters.tag >>
                  - image: ⟦redis⟧
            jobs:
              a:
                machine:
                  image: ubuntu-2204:current
                steps: [checkout, run: docker run ⟦nginx⟧]
              b:
                executor: {name: e}
                steps: []
              c:
                docker: [{image: ⟦cimg/node⟧}]
                steps:
                  - setup_remote_docker
                  - run:
                      command: |
                        docker pull ⟦busybox⟧
              d:
                macos: {xcode: 15}
                steps: []
            """),
        ("bb", """
            == bitbucket-pipelines.yml
            image: ⟦node⟧
            definitions:
              services:
                db:
                  image: ⟦mysql⟧
                docker:
                  memory: 2048
            pipelines:
              default:
                - step:
                    image: {name: ⟦python⟧}
                    services: [docker, db]
                    script:
                      - pipe: docker://⟦acme/pipe⟧
                      - pipe: atlassian/aws-s3-deploy:1.0
                      - docker run ⟦redis⟧
            """),
        ("drone", """
            == .drone.yml
            kind: pipeline
            type: docker
            name: default
            steps:
            - name: a
              image: ⟦golang⟧
              commands: [go build]
            - name: p
              image: ⟦plugins/docker⟧
              settings: {repo: x/y, tags: latest}
            services:
            - {name: r, image: "redis:7"}
            ---
            kind: pipeline
            type: exec
            name: x
            steps:
            - name: a
              image: nothing
            """),
        ("wood", """
            == .woodpecker.yml
            when: {event: push}
            steps:
              build:
                image: ⟦golang⟧
                commands: [go build]
            services:
              db: {image: ⟦postgres⟧}
            """),
        ("dc build", """
            == .devcontainer/Dockerfile
            ARG VARIANT=8.0
            FROM mcr.microsoft.com/devcontainers/dotnet:${VARIANT}
            == .devcontainer/devcontainer.json
            { "build": { "dockerfile": "Dockerfile", "args": { "VARIANT": "latest" } }, "name": "x" }
            """),
        ("tekton", """
            == t.yaml
            apiVersion: tekton.dev/v1
            kind: Task
            metadata: {name: t}
            spec:
              params:
                - name: img
                  default: alpine
                - name: other
                  default: nginx
              steps:
                - name: a
                  image: $(params.img)
                - name: b
                  image: ⟦busybox⟧
                  script: |
                    docker run redis
              sidecars:
                - image: docker:dind
            ---
            apiVersion: tekton.dev/v1
            kind: PipelineRun
            metadata: {name: p}
            spec:
              pipelineSpec:
                tasks:
                  - name: x
                    taskSpec:
                      stepTemplate: {image: ⟦debian⟧}
                      steps: [{name: s, image: "debian:12"}]
            """),
        ("argo", """
            == w.yaml
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: x}
            spec:
              entrypoint: a
              arguments:
                parameters: [{name: image, value: alpine}]
              templates:
                - name: a
                  container: {image: ⟦docker/whalesay⟧}
                - name: b
                  script:
                    image: python:alpine
                    source: print("docker run nginx")
                - name: c
                  initContainers: [{name: i, image: ⟦busybox⟧}]
                  sidecars: [{name: s, image: ⟦nginx:latest⟧}]
                  containerSet:
                    containers: [{name: m, image: ⟦redis⟧}]
                - name: d
                  resource:
                    action: create
                    manifest: |
                      apiVersion: v1
                      kind: Pod
                      spec: {containers: [{name: a, image: httpd}]}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: CronWorkflow
            metadata: {name: c}
            spec:
              workflowSpec:
                templates:
                  - {name: x, container: {image: ⟦caddy⟧}}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: r}
            spec:
              template:
                spec:
                  containers: [{name: a, image: ⟦traefik⟧}]
            """),
        ("argocd", """
            == app.yaml
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: a}
            spec:
              source:
                repoURL: https://x/y
                kustomize:
                  images:
                    - nginx=nginx
                    - redis:7
                    - old=⟦acme/new:latest⟧
                helm:
                  parameters:
                    - {name: image.tag, value: ⟦latest⟧}
                  values: |
                    image:
                      repository: acme/web
                      tag: ⟦latest⟧
            """),
        ("dapr", """
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
        ("dapr k8s", """
            == d.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: x}
            spec:
              template:
                metadata:
                  annotations:
                    dapr.io/enabled: "true"
                    dapr.io/sidecar-image: ⟦daprio/daprd⟧
                    image: nginx
                spec:
                  containers:
                    - name: a
                      image: "nginx@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                      env: [{name: IMAGE, value: redis}]
                  volumes:
                    - name: v
                      image: {reference: ⟦quay.io/models/m⟧}
            """),
        ("pulumi", """
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
        ("skaffold", """
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
        ("bake", """
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
        ("k8s", """
            == all.yaml
            {"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "image": "⟦nginx⟧"}]}}]}
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: c}
            spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: ⟦busybox⟧}]}}}}}
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: x}
            spec: {versions: [{schema: {openAPIV3Schema: {properties: {image: {default: nginx}}}}}]}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: c}
            data:
              image: nginx
              pod.yaml: |
                apiVersion: v1
                kind: Pod
                spec: {containers: [{image: nginx}]}
            ---
            apiVersion: v1
            kind: Node
            metadata: {name: n}
            status: {images: [{names: [nginx]}]}
            ---
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: {name: k}
            spec: {template: {spec: {containers: [{image: ⟦gcr.io/x/y⟧}]}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
              - name: a
                image: >-
                  nginx:1.27
              - name: b
                image: !!str ⟦redis⟧
              - name: c
                image: "⟦ngi\x6ex⟧"
              - name: d
                image: ~
              - name: e
                image: ''
            status:
              containerStatuses: [{image: nginx, imageID: docker://x}]
            """),
        ("flowmerge", """
            == compose.yaml
            x-a: &a {image: ⟦redis⟧}
            services: {r: {<<: *a}, q: {<<: *a, image: "redis:7"}}
            """),
        ("alias image", """
            == compose.yaml
            x-img: &img ⟦nginx⟧
            services:
              a: {image: *img}
            """),
        ("nested default", """
            == compose.yaml
            services:
              a:
                image: ⟦${IMG:-${BASE:-nginx}:${TAG:-latest}}⟧
              b:
                image: ⟦${IMG2:-nginx}⟧
              c:
                image: ${IMG3:?must}
              d:
                image: $$IMG/nginx:1
              e:
                image: ${REG}nginx
              f:
                image: nginx:${V?err}
              g:
                image: "⟦${REG:-docker.io}/nginx:${V:-}⟧"
            """),
        ("envfile service", """
            == app.env
            TAG=latest
            IMAGE=redis
            == compose.yaml
            services:
              a:
                image: nginx:${TAG}
                env_file: app.env
            """),
        ("env quotes", """
            == .env
            A="⟦nginx⟧"
            B='redis:7'
            export C=⟦busybox⟧
            D=⟦alpine:${DV:-latest}⟧
            UNUSED=httpd
            == compose.yaml
            services:
              a: {image: "${A}"}
              b: {image: "${B}"}
              c: {image: "${C}"}
              d: {image: "x/${D}"}
            """),
        ("additional", """
            == compose.yaml
            services:
              a:
                build:
                  context: .
                  additional_contexts:
                    base: docker-image://⟦nginx⟧
                    svc: service:b
                    dir: ../x
                  dockerfile_inline: |
                    FROM base
                    COPY --from=svc / /
                    COPY --from=dir / /
                    COPY --from=⟦redis⟧ / /
              b:
                build: {dockerfile_inline: "FROM busybox:1.36"}
            """),
        ("long name", """
            == docker-compose.prod.yml
            services:
              db:
                image: ⟦postgres⟧
              web:
                build: ./web
                image: web
              worker:
                image: web
            """),
        ("tabs comment", """
            == compose.yaml
            services:
              a:
                image: nginx:1.27 # was: image: nginx
                # image: redis
                command: |
                  image: redis
                labels:
                  - "image=nginx"
                  - traefik.http.routers.x.rule=Host(`a`)
            """),
        ("develop", """
            == compose.yaml
            services:
              a:
                image: nginx:1.27
                develop: {watch: [{action: sync, path: ., target: /x}]}
                deploy: {labels: {image: x}}
                depends_on: {b: {condition: service_started}}
              b:
                image: "docker.io/library/nginx:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
              c:
                image: sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
              d:
                image: ⟦aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa⟧
              e:
                image: ⟦localhost:5000/x⟧
              f:
                image: "nginx:Latest"
            """),
        ("scale", """
            == compose.yaml
            version: "3"
            services:
              "quoted":
                "image": '⟦nginx⟧'
              ? complex
              : image: ⟦redis⟧
            networks: {image: {}}
            volumes: {image: {driver_opts: {image: x}}}
            secrets: {image: {file: x}}
            """),
        ("continue", """
            == Dockerfile
            FROM \
            # comment

              ⟦alpine⟧ \
              AS x
            """),
        ("from flags", """
            == Dockerfile
            FROM --platform=linux/amd64 ⟦mcr.microsoft.com/dotnet/sdk⟧ AS build
            ARG CONFIG=Release
            FROM ⟦mcr.microsoft.com/dotnet/aspnet:latest⟧ AS final
            COPY --from=build /app .
            """),
        ("syntax", """
            == Dockerfile
            # syntax=⟦docker/dockerfile⟧
            # escape=\
            FROM alpine:3.20
            """),
        ("syntax late", """
            == Dockerfile
            FROM alpine:3.20
            # syntax=docker/dockerfile
            # check=skip=all
            """),
        ("mount", """
            == Dockerfile
            FROM alpine:3.20 AS a
            RUN --mount=type=bind,from=⟦golang⟧,source=/x,target=/y --mount=type=secret,id=x \
                --mount=type=bind,from=a,target=/z echo --mount=from=redis
            RUN echo a && docker pull nginx
            SHELL ["docker", "run", "nginx"]
            """),
        ("quotes", """
            == Dockerfile
            ARG IMG="⟦nginx⟧"
            FROM "$IMG"
            ARG A='alpine:3' B=redis
            FROM ${A}
            """),
        ("multi arg", """
            == Dockerfile
            ARG A=nginx B=1.27
            FROM ${A}:${B}
            """),
        ("subst", """
            == Dockerfile
            ARG TAG=1.27-alpine
            FROM nginx:${TAG%-alpine} AS a
            FROM nginx${TAG:+:${TAG}} AS b
            FROM ${X:-redis:7} AS c
            FROM ⟦${Y:-httpd}⟧ AS d
            FROM nginx:${TAG/1/2} AS e
            """),
        ("named", """
            == Web.Dockerfile
            FROM ⟦nginx⟧
            """),
        ("stage as image", """
            == Dockerfile
            FROM alpine:3.20 AS nginx
            FROM nginx
            COPY --from=nginx / /
            COPY --from=⟦nginx:latest⟧ / /
            COPY --from=⟦docker.io/nginx⟧ / /
            """),
        ("index", """
            == Dockerfile
            FROM alpine:3.20
            COPY --from=1 / /
            COPY --from=5 / /
            FROM alpine:3.21
            """),
        ("args in copy", """
            == Dockerfile
            ARG TOOLS=⟦ghcr.io/x/tools⟧
            FROM ${TOOLS} AS tools
            FROM alpine:3.20
            COPY --from=tools / /
            """),
        ("comment in run", """
            == Dockerfile
            FROM alpine:3.20
            RUN set -x; \
              # FROM nginx
              FROM=nginx; \
              echo done
            FROM scratch
            COPY --from=0 \
              # x
              / /
            """),
        ("multi", """
            == k8s/a.yml
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: x
              annotations: {image: nginx}
            spec:
              template:
                spec:
                  containers:
                  - image: ⟦nginx⟧
                    name: a
                    env:
                    - name: RELATED_IMAGE_X
                      value: redis
                  - name: b
                    image: $(IMAGE)
                  - name: c
                    image: nginx:${TAG}
                  - name: d
                    image: REPLACE_ME
                  - name: e
                    image: <image>
                  - name: f
                    image: "{{ image }}"
                  - name: g
                    image: '#{Image}#'
                  - name: h
                    image: __IMAGE__
                  - name: i
                    image: ⟦${ACR}/web⟧
            """),
        ("strategic", """
            == d.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d}
            spec: {template: {spec: {containers: [{name: w, image: web}, {name: a, image: api}, {name: s, image: nginx}]}}}
            == kustomization.yaml
            resources: [d.yaml]
            patches:
            - path: p.yaml
            images:
            - name: web
              newName: ghcr.io/x/web
              newTag: ⟦latest⟧
            - {name: api, newTag: ⟦1.10⟧}
            == p.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d}
            spec: {template: {spec: {containers: [{name: s, image: nginx:1.27}]}}}
            """),
        ("component", """
            == kustomization.yaml
            resources: [p.yaml]
            components: [comp]
            == p.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec: {containers: [{name: a, image: nginx}, {name: b, image: ⟦redis⟧}]}
            == comp/kustomization.yaml
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            images: [{name: nginx, newTag: "1.27"}]
            """),
        ("flux", """
            == k.yaml
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: x}
            spec:
              path: ./app
              images:
              - name: nginx
                newTag: ⟦latest⟧
              - name: old
                newName: acme/new
            ---
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: {name: h}
            spec:
              chart: {spec: {chart: x, version: "*"}}
              values:
                image: {repository: nginx, tag: ⟦latest⟧}
                sidecar: {image: ⟦busybox⟧}
            ---
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: OCIRepository
            metadata: {name: o}
            spec:
              url: oci://ghcr.io/x/manifests
              ref: {semver: ">=1"}
            ---
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImageRepository
            metadata: {name: i}
            spec: {image: ghcr.io/x/y}
            ---
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImagePolicy
            metadata: {name: i}
            spec: {imageRepositoryRef: {name: i}}
            """),
        ("policies", """
            == p.yaml
            apiVersion: kyverno.io/v1
            kind: ClusterPolicy
            metadata: {name: x}
            spec:
              rules:
              - name: a
                match: {any: [{resources: {kinds: [Pod]}}]}
                validate:
                  pattern: {spec: {containers: [{image: "*:*"}]}}
                verifyImages: [{imageReferences: [ghcr.io/x/*]}]
            ---
            apiVersion: constraints.gatekeeper.sh/v1beta1
            kind: K8sAllowedRepos
            metadata: {name: x}
            spec: {parameters: {repos: [nginx], image: redis}}
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: Prometheus
            metadata: {name: x}
            spec: {image: ⟦quay.io/prometheus/prometheus⟧, version: v2.50.0}
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: Alertmanager
            metadata: {name: x}
            spec: {image: ⟦quay.io/prometheus/alertmanager⟧}
            ---
            apiVersion: velero.io/v1
            kind: Backup
            metadata: {name: x}
            spec: {image: nginx}
            ---
            apiVersion: keda.sh/v1alpha1
            kind: ScaledJob
            metadata: {name: x}
            spec: {jobTargetRef: {template: {spec: {containers: [{name: a, image: ⟦acme/worker⟧}]}}}}
            ---
            apiVersion: batch.volcano.sh/v1alpha1
            kind: Job
            metadata: {name: x}
            spec: {tasks: [{template: {spec: {containers: [{name: a, image: ⟦acme/w⟧}]}}}]}
            """),
        ("helmcrd", """
            == Chart.yaml
            apiVersion: v2
            name: x
            version: 1.0.0
            dependencies: [{name: redis, repository: "https://charts", version: 1.x.x, alias: cache}]
            == values.yaml
            cache:
              image: {repository: bitnami/redis, tag: ⟦latest⟧}
            other: {image: {repository: x/y, tag: 1.2}}
            imagePullPolicy: Always
            image: # top
              name: web
              tag: v1
            """),
        ("override both", """
            == compose.override.yaml
            services:
              a: {image: ⟦nginx⟧}
              b: {image: mine}
            == compose.yaml
            services:
              a: {image: nginx}
              b: {build: .}
            """),
        ("include short", """
            == compose.yaml
            include: [infra/db.yml, "infra/cache.yml"]
            services: {a: {image: "alpine:3.20"}}
            == infra/cache.yml
            services: {c: {image: "⟦${CACHE:-redis}⟧"}}
            == infra/db.yml
            services: {db: {image: ⟦postgres⟧}}
            """),
        ("extends chain", """
            == docker-compose.yml
            services:
              web:
                extends: {file: base/common.yml, service: app}
              worker:
                extends: web
                image: worker:1
            == base/common.yml
            services:
              app:
                extends: {service: root}
                environment: {A: b}
              root:
                image: ⟦python⟧
            """),
        ("dockerfile args", """
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
        ("env required", """
            == .env
            A_IMAGE=⟦nginx⟧
            B_TAG=2.0
            == compose.yaml
            services:
              a: {image: "${A_IMAGE?need}"}
              b: {image: "app:${B_TAG:?need}"}
            """),
        ("env sibling", """
            == .env.example
            A=nginx
            == compose.yaml
            services: {a: {image: "${A}"}}
            """),
        ("multi doc", """
            == compose.yaml
            services: {a: {image: ⟦nginx⟧}}
            ---
            services: {b: {image: ⟦redis⟧}}
            """),
        ("stackdir", """
            == deploy/docker-stack.prod.yml
            version: "3.8"
            services:
              web:
                image: ⟦registry.local:5000/web⟧
                deploy: {replicas: 2}
              viz: {image: "dockersamples/visualizer:stable"}
            """),
        ("services not", """
            == config/services.yaml
            services:
              _defaults: {autowire: true}
              App\Image: {class: X}
              image: {class: Y}
            """),
        ("k8s like", """
            == values/app.yaml
            services:
              web: {image: {repository: nginx, tag: "1.27"}}
            """),
        ("bake json", """
            == a.Dockerfile
            ARG BASE
            FROM ${BASE} AS x
            FROM base
            == docker-bake.json
            {"target": {"a": {"dockerfile": "a.Dockerfile", "args": {"BASE": "⟦nginx⟧"}, "contexts": {"base": "docker-image://⟦redis:latest⟧"}}}}
            """),
        ("bake override", """
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
        ("workflow args", """
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
        ("undeclared", """
            == Dockerfile
            FROM ⟦alpine$TAG⟧
            """),
        ("targetarch", """
            == Dockerfile
            FROM --platform=$BUILDPLATFORM ⟦node⟧ AS base-amd64
            FROM node:22 AS base-arm64
            FROM base-${TARGETARCH}
            FROM mcr.microsoft.com/dotnet/sdk:9.0-${TARGETVARIANT:-x}
            """),
        ("dev", """
            == Dockerfile.Development
            FROM ⟦nginx⟧
            """),
        ("containerfile", """
            == Containerfile.prod
            FROM ⟦nginx⟧
            """),
        ("arg twice", """
            == Dockerfile
            ARG V=latest
            ARG V=1.27
            FROM nginx:$V
            """),
        ("arg order", """
            == Dockerfile
            FROM nginx:$V
            ARG V=latest
            FROM redis:${W:-7}
            """),
        ("env from", """
            == Dockerfile
            FROM alpine:3.20
            ENV IMG=nginx
            COPY --from=$IMG / /
            """),
        ("from digest", """
            == Dockerfile
            FROM nginx@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa AS a
            FROM nginx:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            ARG D=sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
            FROM redis@${D2:-sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb}
            """),
        ("heredoc run", """
            == Dockerfile
            FROM alpine:3.20
            RUN <<-"EOT" sh -e
            	FROM nginx
            	EOT
            RUN cat <<A <<B
            FROM x
            A
            FROM y
            B
            COPY --from=busybox:1 <<X /y
            FROM z
            X
            FROM ⟦httpd⟧
            RUN echo "<<EOF"
            FROM ⟦caddy⟧
            RUN echo $((1<<2))
            FROM ⟦traefik⟧
            """),
        ("windows", """
            == Dockerfile
            # syntax=docker/dockerfile:1
            # escape=`
            FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS a
            SHELL ["powershell"]
            RUN Write-Host x `
                # FROM b
                ; y
            COPY --from=a C:\x\ C:\y\
            FROM ⟦mcr.microsoft.com/windows/nanoserver⟧
            """),
        ("two overlays", """
            == base/d.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: d}
            spec: {containers: [{name: a, image: web}, {name: b, image: ⟦side⟧}]}
            == base/kustomization.yaml
            resources: [d.yaml]
            == dev/kustomization.yaml
            resources: [../base]
            images: [{name: web, newTag: "1"}]
            == prod/kustomization.yaml
            resources: [../base]
            images: [{name: web, newTag: "1"}, {name: side, newTag: "2"}]
            """),
        ("helmchart", """
            == kustomization.yaml
            helmCharts:
              - name: x
                repo: https://y
                version: 1.0.0
                valuesInline:
                  image: {repository: nginx, tag: ⟦latest⟧}
            images:
              - name: nginx # not used
                newName: nginx
            configMapGenerator:
              - name: c
                literals: [image=nginx]
            """),
        ("numbers", """
            == kustomization.yaml
            images:
              - {name: a, newTag: ⟦1.10⟧}
              - {name: b, newTag: "1.10"}
              - {name: c, newTag: v1}
              - {name: d, newTag: ⟦0o17⟧}
              - {name: e, newTag: ⟦20240101⟧}
            """),
        ("subchart", """
            == Chart.yaml
            apiVersion: v2
            name: parent
            version: 1.0.0
            dependencies: [{name: child, version: 1.0.0, repository: ""}]
            == values.yaml
            child:
              image: {repository: redis, tag: ⟦latest⟧}
            == charts/child/Chart.yaml
            apiVersion: v2
            name: child
            version: 1.0.0
            appVersion: "7.2"
            == charts/child/values.yaml
            image: {repository: redis, tag: ""}
            == charts/child/templates/p.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: {{ .Release.Name }}}
            spec:
              containers:
                - name: a
                  image: "{{ .Values.image.repository }}:{{ default .Chart.AppVersion .Values.image.tag }}"
            """),
        ("range", """
            == Chart.yaml
            apiVersion: v2
            name: r
            version: 1.0.0
            == values.yaml
            services:
              web: {image: ⟦nginx⟧}
              api: {image: "httpd:2.4"}
            list:
              - {name: a, image: {repo: redis, tag: ⟦latest⟧}}
              - {name: b, image: {repo: busybox, tag: "1.36"}}
            == templates/p.yaml
            {{- range $name, $s := .Values.services }}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: {{ $name }}}
            spec:
              containers:
                - name: {{ $name }}
                  image: {{ $s.image | quote }}
            {{- end }}
            {{- range .Values.list }}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{ .name }}
            spec:
              containers:
                - name: x
                  image: {{ .image.repo }}:{{ .image.tag }}
            {{- end }}
            """),
        ("cond", """
            == Chart.yaml
            apiVersion: v2
            name: r
            version: 1.0.0
            appVersion: 3.1.4
            == values.yaml
            image:
              registry: docker.io
              repository: acme/app
              tag:
              digest: ""
            debug: false
            other:
              image: {repository: ⟦acme/other⟧}
            == templates/_h.tpl
            {{- define "img" -}}
            {{- if .Values.image.digest -}}
            {{ .Values.image.registry }}/{{ .Values.image.repository }}@{{ .Values.image.digest }}
            {{- else -}}
            {{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
            {{- end -}}
            {{- end -}}
            == templates/p.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: x}
            spec:
              containers:
                - name: a
                  image: {{ include "img" . }}
                - name: b
                  {{- with .Values.other.image }}
                  image: {{ .repository }}{{ if .tag }}:{{ .tag }}{{ end }}
                  {{- end }}
                {{- if .Values.debug }}
                - name: c
                  image: ⟦busybox⟧
                {{- end }}
            """),
    ];
}
