using OciTagAnalyzer.Core.Tests.Documents.Together;

namespace OciTagAnalyzer.Core.Tests.Documents.Charts;

/// <summary>Charts: what their templates make of their values.</summary>
public sealed class ChartImagesTests
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: ";

    /// <summary>Checks a chart with one template, whose image is <paramref name="image"/>.</summary>
    static void Check(string image, string values, string more = "")
    {
        MarkedFiles files = MarkedFiles.Parse($"== web/Chart.yaml\nname: web\n== web/values.yaml\n{values}\n== web/templates/pod.yaml\n{Pod}{image}\n{more}");
        files.Check();
        files.WithLineBreaks("\r\n").Check();
    }

    public sealed class Finds
    {
        [Theory]
        [InlineData("\"{{ .Values.web.repository }}:{{ .Values.web.tag }}\"")]
        [InlineData("'{{.Values.web.repository}}:{{- .Values.web.tag -}}'")]
        [InlineData("{{ .Values.web.repository }}:{{ .Values.web.tag | toString }}")]
        [InlineData("{{ printf \"%s:%s\" .Values.web.repository .Values.web.tag | quote }}")]
        [InlineData("{{ printf \"%s:%v\" $.Values.web.repository (.Values.web.tag | default .Chart.AppVersion) }}")]
        [InlineData("{{ print .Values.web.repository \":\" .Values.web.tag }}")]
        [InlineData("\"{{ .Values.web.repository }}:{{ default \"1.0\" .Values.web.tag }}\"")]
        [InlineData("\"{{ .Values.web.repository }}{{ if .Values.web.tag }}:{{ .Values.web.tag }}{{ end }}\"")]
        [InlineData("\"{{ .Values.web.repository }}{{ if .Values.web.digest }}@{{ .Values.web.digest }}{{ else if .Values.web.tag }}:{{ .Values.w"
            + "eb.tag }}{{ else }}:1{{ end }}\"")]
        [InlineData("\"{{ with .Values.web }}{{ .repository }}:{{ .tag }}{{ end }}\"")]
        [InlineData("{{ with .Values.web }}{{ .repository }}:{{ required \"A tag is required\" .tag }}{{ end }}")]
        [InlineData("{{ $w := .Values.web }}{{ $w.repository }}:{{ $w.tag }}")]
        [InlineData("{{ (.Values.web).repository }}:{{ index .Values \"web\" \"tag\" }}")]
        [InlineData("{{ get .Values.web \"repository\" }}:{{ dig \"web\" \"tag\" \"1\" .Values }}")]
        [InlineData("{{ tpl .Values.web.repository . }}:{{ coalesce .Values.none .Values.web.tag }}")]
        [InlineData("{{ .Values.web.repository }}:{{ ternary .Values.web.tag \"1\" (eq .Values.web.repository \"acme/web\") }}")]
        [InlineData("{{ .Values.web.repository | trimSuffix \"/\" | trimPrefix \"docker.io/\" | lower }}:{{ .Values.web.tag | trim }}")]
        [InlineData("{{ /* comment */}}{{ .Values.web.repository }}:{{ .Values.web.tag }}")]
        public void The_tag_in_the_values(string image) => Check(image, "web:\n  repository: acme/web\n  tag: ⟦latest⟧⟨acme/web:latest⟩");

        [Fact]
        public void A_repository_without_a_tag() => Check("{{ .Values.image.repository }}", "image: { repository: ⟦acme/web⟧, tag: latest }");

        [Theory]
        [InlineData("{{ .Values.web }}", "web: ⟦acme/web⟧")]
        [InlineData("{{ .Values.webImage | quote }}", "webImage: ⟦acme/web⟧")]
        [InlineData("{{ .Values.a.b }}", "a: { b: \"⟦acme/web:latest⟧\" }")]
        [InlineData("{{ .Values.a.b }}", "a: &a { b: '⟦acme/web:latest⟧' }\nc: *a")]
        [InlineData("\"{{ .Values.registry }}/{{ .Values.name }}\"", "registry: q.io/acme\nname: ⟦web:latest⟧⟨q.io/acme/web:latest⟩")]
        public void A_whole_reference(string image, string values) => Check(image, values);

        [Theory]
        [InlineData("\"\"", ":1.16⟧⟨!acme/web:1.16⟩")]
        [InlineData("~", ":1.16⟧⟨!acme/web:1.16⟩")]
        public void The_version_of_the_chart_as_the_default_tag(string tag, string written) => MarkedFiles.Parse($"""
            == web/Chart.yaml
            name: web
            appVersion: "⟦{written[1..]}"
            == web/values.yaml
            web:
              repository: acme/web
              tag: {tag}
            == web/templates/pod.yaml
            {Pod}"{"{{ .Values.web.repository }}:{{ .Values.web.tag | default .Chart.AppVersion }}"}"
            """).Check();

        [Theory]
        [InlineData("quay.io", "{{ .Values.registry }}/{{ .Values.name }}")]
        [InlineData("quay.io/", "{{ .Values.registry }}{{ .Values.name }}")]
        [InlineData("quay.io/", "{{ .Values.registry | trimSuffix \"/\" }}/{{ .Values.name }}")]
        public void A_registry_with_and_without_a_slash(string registry, string name) =>
            Check($"\"{name}:{{{{ .Values.tag }}}}\"", $"registry: {registry}\nname: acme/web\ntag: ⟦latest⟧⟨quay.io/acme/web:latest⟩");

        [Fact]
        public void The_registry_of_all_charts() => Check(
            "\"{{ with .Values.global.imageRegistry }}{{ . }}/{{ end }}{{ .Values.name }}:{{ .Values.tag }}\"",
            "global: { imageRegistry: q.io }\nname: web\ntag: ⟦latest⟧⟨q.io/web:latest⟩");

        [Fact]
        public void A_digest() => Check(
            "\"{{ .Values.image.repository }}@{{ .Values.image.digest }}\"",
            $"image: {{ repository: acme/web, tag: latest, digest: '⟦{Digest}⟧⟨acme/web@{Digest}⟩' }}");

        [Fact]
        public void The_default_tag_in_a_template() => Check(
            "\"{{ .Values.repository }}:{{ .Values.tag | default \"⟦latest⟧⟨acme/web:latest⟩\" }}\"", "repository: acme/web\ntag: ''");

        [Fact]
        public void The_images_of_each_branch_around_it() => MarkedFiles.Parse($$$"""
            == web/Chart.yaml
            name: web
            == web/values.yaml
            metrics: { enabled: false, name: exporter, version: ⟦latest⟧⟨exporter:latest⟩ }
            image: { repository: acme/web, tag: latest, digest: "⟦{{{Digest}}}⟧⟨acme/web@{{{Digest}}}⟩" }
            == web/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              {{- if .Values.metrics.enabled }}
              - image: {{ .Values.metrics.name }}:{{ .Values.metrics.version }}
              {{- end }}
              - name: web
                {{- if .Values.image.digest }}
                image: {{ .Values.image.repository }}@{{ .Values.image.digest }}
                {{- else }}
                image: ⟦{{ .Values.image.repository }}:{{ .Values.image.tag }}⟧
                {{- end }}
            """).Check();

        [Fact]
        public void The_images_of_each_item() => MarkedFiles.Parse("""
            == web/Chart.yaml
            name: web
            == web/values.yaml
            services:
              b: { name: acme/b, version: ⟦latest⟧⟨acme/b:latest⟩ }
              a: { name: acme/a, version: ⟦"1"⟧ }
            jobs: [ { name: acme/c, version: ⟦v1⟧⟨acme/c:v1⟩ } ]
            == web/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              {{- range $key, $service := .Values.services }}
              - name: {{ $key }}
                image: "{{ $service.name }}:{{ $service.version }}"
              {{- end }}
              {{- range .Values.jobs }}
              - image: "{{ .name }}:{{ .version }}"
              {{- else }}
              - image: ⟦{{ .Values.none }}⟧
              {{- end }}
            """.Replace("⟦\"1\"⟧", "\"⟦1⟧⟨acme/a:1⟩\"", StringComparison.Ordinal)).Check();

        [Fact]
        public void What_a_helper_prints() => MarkedFiles.Parse("""
            == web/Chart.yaml
            name: web
            == web/values.yaml
            global: {}
            web: { registry: q.io, repository: acme/web, version: ⟦latest⟧⟨q.io/acme/web:latest⟩ }
            job: { repository: acme/job }
            == web/templates/_helpers.tpl
            {{/* Prints an image. */}}
            {{- define "web.image" -}}
            {{- $registry := .global.imageRegistry | default .root.registry -}}
            {{- if $registry }}{{ $registry }}/{{ end -}}
            {{ .root.repository }}:{{ .root.version | default "⟦latest⟧⟨acme/job:latest⟩" }}
            {{- end }}
            == web/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - image: {{ include "web.image" (dict "root" .Values.web "global" .Values.global) | quote }}
              - image: {{ template "web.image" (dict "root" .Values.job "global" $.Values.global) }}
              - image: {{ include "other.image" . }}
            """.Replace("include \"other.image\" .", "⟦include⟧", StringComparison.Ordinal)
            .Replace("{{ ⟦include⟧ }}", "⟦{{ include \"other.image\" . }}⟧", StringComparison.Ordinal)).Check();

        [Theory]
        [InlineData("1.10", true)]
        [InlineData("20240801", true)]
        [InlineData("'1.10'", false)]
        [InlineData("1.10.1", false)]
        public void A_tag_that_Helm_prints_in_another_way(string tag, bool isLost)
        {
            var files = MarkedFiles.Parse($"""
                == web/Chart.yaml
                name: web
                == web/values.yaml
                version: {tag}
                == web/templates/pod.yaml
                {Pod}acme/web:{"{{ .Values.version }}"}
                """).Scan();
            Assert.Equal(isLost, Assert.Single(files[1].Result.Images).LostByReader is not null);
        }

        [Theory]
        [InlineData("1.10", true)]
        [InlineData("20240801", false)]
        [InlineData("'1.10'", false)]
        public void A_version_of_the_chart_that_Helm_prints_in_another_way(string version, bool isLost)
        {
            var files = MarkedFiles.Parse($"""
                == web/Chart.yaml
                appVersion: {version}
                == web/templates/pod.yaml
                {Pod}acme/web:{"{{ .Chart.AppVersion }}"}
                """).Scan();
            Assert.Equal(isLost, Assert.Single(files[0].Result.Images).LostByReader is not null);
        }

        [Fact]
        public void A_value_of_several_images() => MarkedFiles.Parse("""
            == web/Chart.yaml
            name: web
            == web/values.yaml
            tag: ⟦latest⟧⟨!acme/a:latest acme/b:latest⟩
            == web/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - image: "acme/a:{{ .Values.tag }}"
              - image: "acme/b:{{ .Values.tag }}"
              - image: "docker.io/acme/a:{{ .Values.tag }}"
            """).Check();
    }

    public sealed class Combines
    {
        const string Template = "\n== web/templates/pod.yaml\n" + Pod
            + "\"{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}\"\n";

        [Fact]
        public void Values_in_several_files() => MarkedFiles.Parse("""
            == web/Chart.yaml
            name: web
            == web/values.yaml
            image: { repository: acme/web, tag: ⟦v1⟧⟨acme/web:v1⟩ }
            == web/values-dev.yaml
            image: { tag: ⟦latest⟧⟨acme/web:latest⟩ }
            == web/ci/test-values.yaml
            image: { repository: acme/test }
            == values-dev.yaml
            image: { tag: latest }
            """ + Template).Check();

        [Fact]
        public void A_chart_and_the_charts_that_use_it() => MarkedFiles.Parse("""
            == shop/Chart.yaml
            name: shop
            dependencies: [ { name: web, alias: site, repository: "file://../web" } ]
            == shop/values.yaml
            site: { image: { tag: ⟦latest⟧⟨acme/web:latest⟩ } }
            web: { image: { tag: none } }
            db: { image: { repository: ⟦acme/other⟧⟨!acme/other:v2⟩ } }
            == shop/values-prod.yaml
            site: { image: { tag: ⟦v3⟧⟨acme/web:v3⟩ } }
            == shop/charts/db/Chart.yaml
            name: db
            == shop/charts/db/values.yaml
            image: { repository: acme/db, tag: ⟦v2⟧⟨acme/db:v2⟩ }
            == shop/charts/db/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec: { containers: [ { image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}" } ] }
            == web/Chart.yaml
            name: web
            == web/values.yaml
            image: { repository: acme/web, tag: ⟦v1⟧⟨acme/web:v1⟩ }
            """.Replace("⟦acme/other⟧⟨!acme/other:v2⟩", "acme/other", StringComparison.Ordinal) + Template).Check();

        [Fact]
        public void The_helpers_and_the_global_values_of_all_charts() => MarkedFiles.Parse("""
            == shop/Chart.yaml
            name: shop
            == shop/values.yaml
            global: { registry: q.io }
            db: { version: ⟦latest⟧⟨q.io/db:latest⟩ }
            == shop/templates/_helpers.tpl
            {{ define "shop.image" }}{{ .Values.global.registry }}/{{ .Chart.Name }}:{{ .Values.version }}{{ end }}
            == shop/charts/db/Chart.yaml
            name: db
            == shop/charts/db/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec: { containers: [ { image: {{ include "shop.image" . }} } ] }
            """).Check();
    }

    public sealed class Overrides
    {
        [Fact]
        public void The_tags_of_charts_in_other_repositories() => MarkedFiles.Parse("""
            == web/Chart.yaml
            name: web
            dependencies:
            - { name: postgresql, version: 1.0.0, repository: https://charts.example }
            - { name: redis, alias: cache, repository: oci://registry.example/charts }
            - { name: local, repository: "file://../local" }
            == web/values.yaml
            postgresql: { image: { tag: ⟦latest⟧⟨{…}:latest⟩ }, metrics: { image: { repository: acme/exporter, tag: ⟦v1⟧⟨acme/exporter:v1⟩ } } }
            redis: { image: { tag: latest } }
            local: { image: { tag: latest } }
            image: { tag: latest }
            == web/values-prod.yaml
            cache: { image: { tag: ⟦v2⟧⟨{…}:v2⟩ } }
            == local/Chart.yaml
            name: local
            """).Check();
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("⟦{{ .Values.image.repository }}:{{ .Values.image.tag }}⟧", "image: { repository: acme/web, tag: '' }")]
        [InlineData("⟦{{ .Values.image.repository }}:{{ .Values.image.tag }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ .Values.image.repository }}:{{ .Values.image.tag | unknown }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ .Values.image.repository }}:{{ .Release.Name }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ .Values.image }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ .Values.image.repository }}{{ if .Capabilities.x }}:1{{ else }}:2{{ end }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ .Values.image.repository }}:{{ .Values.image.tag }}⟧", "image: { repository: acme/web, tag: '${TAG}' }")]
        [InlineData("⟦{{ .Values.repository }}⟧", "repository: |-\n  acme/web\n  more")]
        [InlineData("⟦{{ .Values.repository }}⟧", "repository: acme/web more")]
        [InlineData("⟦{{ .Values.image.repository.name }}:{{ .Values.image.x.y }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ 'x }}⟧", "image: { repository: acme/web }")]
        [InlineData("⟦{{ ) }}⟧", "image: { repository: acme/web }")]
        public void An_unknown_tag(string image, string values)
        {
            if (values.Contains("${TAG}", StringComparison.Ordinal))
            {
                values = values.Replace("${TAG}", "⟦${TAG}⟧⟨acme/web:${TAG}⟩", StringComparison.Ordinal);
            }

            // The text with its actions is unresolved.
            MarkedFiles.Parse($"== web/Chart.yaml\nname: web\n== web/values.yaml\n{values}\n== web/templates/pod.yaml\n{Pod}{image}\n").Check();
        }

        [Fact]
        public void A_tag_that_no_template_uses() =>
            Check("⟦{{ .Values.image.repository }}:v1⟧", "image: { repository: acme/web, tag: latest }");
    }
}
