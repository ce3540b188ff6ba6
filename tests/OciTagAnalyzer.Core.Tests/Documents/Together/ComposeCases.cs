namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small Compose projects, each about one rule of the format.</summary>
static class ComposeCases
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
        ("merge in a flow mapping", """
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
        ("env_file of a service", """
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
        ("additional contexts", """
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
        ("long file name", """
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
        ("several documents", """
            == compose.yaml
            services: {a: {image: ⟦nginx⟧}}
            ---
            services: {b: {image: ⟦redis⟧}}
            """),
        ("stack in a folder for deployment", """
            == deploy/docker-stack.prod.yml
            version: "3.8"
            services:
              web:
                image: ⟦registry.local:5000/web⟧
                deploy: {replicas: 2}
              viz: {image: "dockersamples/visualizer:stable"}
            """),
    ];
}
