namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small Kubernetes manifests, each about one rule of the format.</summary>
static class KubernetesCases
{
    public static readonly (string Name, string Files)[] All =
    [
        ("Tekton", """
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
        ("Argo Workflows", """
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
        ("Argo CD", """
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
        ("Dapr in Kubernetes", """
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
        ("workloads", """
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
        ("several manifests", """
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
        ("Flux", """
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
        ("services of another program", """
            == config/services.yaml
            services:
              _defaults: {autowire: true}
              App\Image: {class: X}
              image: {class: Y}
            """),
        ("values that look like a workload", """
            == values/app.yaml
            services:
              web: {image: {repository: nginx, tag: "1.27"}}
            """),
    ];
}
