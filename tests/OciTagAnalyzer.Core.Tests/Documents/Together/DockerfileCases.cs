namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small Dockerfiles, each about one rule of the format.</summary>
static class DockerfileCases
{
    public static readonly (string Name, string Files)[] All =
    [
        ("here-document", """
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
        ("scope of an argument", """
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
        ("ONBUILD", """
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
        ("order of stages", """
            == Dockerfile
            FROM ⟦later⟧ AS first
            FROM alpine:3.20 AS later
            FROM later AS x
            FROM Later AS y
            COPY --from=z /a /b
            FROM scratch AS z
            COPY --from=scratch / /
            """),
        ("escape directive", """
            == Dockerfile
            # escape=`
            FROM ⟦mcr.microsoft.com/windows/servercore⟧
            RUN dir c:\
            FROM `
              mcr.microsoft.com/windows/nanoserver:ltsc2022
            """),
        ("lines that look like a comment", """
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
        ("ADD", """
            == Dockerfile
            FROM alpine:3.20
            ADD --from=nginx /a /b
            ADD https://github.com/x/y.git#main /src
            RUN --mount=type=cache,from=⟦build⟧,target=/x --mount=from=busybox:1.36,target=/y true
            """),
        ("argument with a default where it is used", """
            == Dockerfile
            ARG REGISTRY
            ARG TAG=⟦latest⟧
            FROM ⟦${REGISTRY:-docker.io}/library/nginx⟧ AS a
            FROM nginx:${OTHER:-1.27} AS b
            FROM nginx:${TAG} AS c
            FROM ${UNKNOWN} AS d
            FROM ${REGISTRY}nginx:1.27 AS e
            """),
        ("name in lower case", """
            == dockerfile
            from ⟦alpine⟧ as one
            copy --from=ONE / /
            """),
        ("argument in COPY", """
            == Dockerfile
            ARG IMG=redis
            FROM alpine:3.20
            ARG IMG
            COPY --from=${IMG} / /
            RUN --mount=type=bind,from=${IMG},target=/x true
            """),
        ("continued lines", """
            == Dockerfile
            FROM \
            # comment

              ⟦alpine⟧ \
              AS x
            """),
        ("flags of FROM", """
            == Dockerfile
            FROM --platform=linux/amd64 ⟦mcr.microsoft.com/dotnet/sdk⟧ AS build
            ARG CONFIG=Release
            FROM ⟦mcr.microsoft.com/dotnet/aspnet:latest⟧ AS final
            COPY --from=build /app .
            """),
        ("syntax directive", """
            == Dockerfile
            # syntax=⟦docker/dockerfile⟧
            # escape=\
            FROM alpine:3.20
            """),
        ("syntax directive behind an instruction", """
            == Dockerfile
            FROM alpine:3.20
            # syntax=docker/dockerfile
            # check=skip=all
            """),
        ("mounts", """
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
        ("several arguments in one instruction", """
            == Dockerfile
            ARG A=nginx B=1.27
            FROM ${A}:${B}
            """),
        ("substitution", """
            == Dockerfile
            ARG TAG=1.27-alpine
            FROM nginx:${TAG%-alpine} AS a
            FROM nginx${TAG:+:${TAG}} AS b
            FROM ${X:-redis:7} AS c
            FROM ⟦${Y:-httpd}⟧ AS d
            FROM nginx:${TAG/1/2} AS e
            """),
        ("Dockerfile with a name", """
            == Web.Dockerfile
            FROM ⟦nginx⟧
            """),
        ("stage and image with one name", """
            == Dockerfile
            FROM alpine:3.20 AS nginx
            FROM nginx
            COPY --from=nginx / /
            COPY --from=⟦nginx:latest⟧ / /
            COPY --from=⟦docker.io/nginx⟧ / /
            """),
        ("number of a stage", """
            == Dockerfile
            FROM alpine:3.20
            COPY --from=1 / /
            COPY --from=5 / /
            FROM alpine:3.21
            """),
        ("arguments in COPY", """
            == Dockerfile
            ARG TOOLS=⟦ghcr.io/x/tools⟧
            FROM ${TOOLS} AS tools
            FROM alpine:3.20
            COPY --from=tools / /
            """),
        ("comment in RUN", """
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
        ("argument that is not declared", """
            == Dockerfile
            FROM ⟦alpine$TAG⟧
            """),
        ("target architecture", """
            == Dockerfile
            FROM --platform=$BUILDPLATFORM ⟦node⟧ AS base-amd64
            FROM node:22 AS base-arm64
            FROM base-${TARGETARCH}
            FROM mcr.microsoft.com/dotnet/sdk:9.0-${TARGETVARIANT:-x}
            """),
        ("Dockerfile for development", """
            == Dockerfile.Development
            FROM ⟦nginx⟧
            """),
        ("Containerfile", """
            == Containerfile.prod
            FROM ⟦nginx⟧
            """),
        ("argument declared twice", """
            == Dockerfile
            ARG V=latest
            ARG V=1.27
            FROM nginx:$V
            """),
        ("argument declared later", """
            == Dockerfile
            FROM nginx:$V
            ARG V=latest
            FROM redis:${W:-7}
            """),
        ("variable in FROM", """
            == Dockerfile
            FROM alpine:3.20
            ENV IMG=nginx
            COPY --from=$IMG / /
            """),
        ("digest in FROM", """
            == Dockerfile
            FROM nginx@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa AS a
            FROM nginx:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            ARG D=sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
            FROM redis@${D2:-sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb}
            """),
        ("here-document of RUN", """
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
        ("Windows", """
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
    ];
}
