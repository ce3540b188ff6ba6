namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small kustomizations, each about one rule of the format.</summary>
static class KustomizationCases
{
    public static readonly (string Name, string Files)[] All =
    [
        ("kustomization", """
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
        ("image transformer", """
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
        ("strategic merge patch", """
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
        ("chart of a kustomization", """
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
        ("names and tags that are numbers", """
            == kustomization.yaml
            images:
              - {name: a, newTag: ⟦1.10⟧}
              - {name: b, newTag: "1.10"}
              - {name: c, newTag: v1}
              - {name: d, newTag: ⟦0o17⟧}
              - {name: e, newTag: ⟦20240101⟧}
            """),
    ];
}
