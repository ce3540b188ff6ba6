namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small Helm charts, each about one rule of the format.</summary>
static class ChartCases
{
    public static readonly (string Name, string Files)[] All =
    [
        ("chart", """
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
        ("global values", """
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
        ("custom resource definitions", """
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
        ("chart in a chart", """
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
        ("condition", """
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
