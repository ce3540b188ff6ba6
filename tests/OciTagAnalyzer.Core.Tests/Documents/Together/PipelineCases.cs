namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small pipelines, each about one rule of the format.</summary>
static class PipelineCases
{
    public static readonly (string Name, string Files)[] All =
    [
        ("GitHub workflow", """
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
        ("GitHub environment", """
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
        ("GitLab pipeline", """
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
        ("Azure pipeline", """
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
        ("CircleCI pipeline", """
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
        ("Bitbucket pipeline", """
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
        ("Drone pipeline", """
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
        ("Woodpecker pipeline", """
            == .woodpecker.yml
            when: {event: push}
            steps:
              build:
                image: ⟦golang⟧
                commands: [go build]
            services:
              db: {image: ⟦postgres⟧}
            """),
    ];
}
