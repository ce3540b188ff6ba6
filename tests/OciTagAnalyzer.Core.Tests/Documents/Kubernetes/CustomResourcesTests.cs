using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Kubernetes;

public sealed class CustomResourcesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Yaml, marked, written);

    public sealed class Workflows
    {
        const string Start = "apiVersion: argoproj.io/v1alpha1\nkind: ";

        [Theory]
        [InlineData("Workflow\nmetadata:\n  generateName: hello-\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n    container:\n"
            + "      image: ⟦busybox⟧\n      command: [echo]\n")]
        [InlineData("WorkflowTemplate\nspec:\n  templates:\n  - name: a\n    script:\n      image: ⟦python:3⟧\n      source: |\n        image: no\n"
            + "  - container: { image: '⟦alpine⟧' }\n")]
        [InlineData("ClusterWorkflowTemplate\nspec:\n  templates:\n  - name: a\n    initContainers:\n    - { name: i, image: ⟦alpine⟧ }\n    sidecars:\n"
            + "    - name: db\n      image: ⟦postgres⟧\n    container:\n      image: ⟦golang:1.23⟧\n")]
        [InlineData("CronWorkflow\nspec:\n  schedule: \"* * * * *\"\n  workflowSpec:\n    templates:\n    - name: a\n      containerSet:\n"
            + "        containers:\n        - name: main\n          image: ⟦nginx⟧\n")]
        [InlineData("Workflow\nspec:\n  templateDefaults:\n    container:\n      image: ⟦alpine⟧\n    sidecars: [ { image: ⟦redis⟧ } ]\n")]
        [InlineData("Workflow\nspec:\n  templates:\n  - dag:\n      tasks:\n      - name: a\n        inline:\n          container:\n"
            + "            image: ⟦alpine⟧\n  - steps:\n    - - name: b\n        inline:\n          script: { image: ⟦bash⟧ }\n")]
        [InlineData("Sensor\nspec:\n  triggers:\n  - template:\n      k8s:\n        source:\n          resource:\n"
            + "            apiVersion: argoproj.io/v1alpha1\n            kind: Workflow\n            spec:\n              templates:\n"
            + "              - container:\n                  image: ⟦docker/whalesay⟧\n")]
        public void Have_images_in_their_templates(string marked) => Assert.Null(Check(Start + marked).Fault);

        [Theory]
        [InlineData("Workflow\nspec:\n  templates:\n  - container:\n      image: \"⟦{{inputs.parameters.image}}⟧\"\n", "{{inputs.parameters.image}}")]
        [InlineData("Workflow\nspec:\n  templates:\n  - script:\n      image: ⟦alpine:{{workflow.parameters.tag}}⟧\n", "alpine:{{workflow.parameters.tag}}")]
        public void Have_holes_for_parameters(string marked, string written) => Assert.True(Check(Start + marked, written).Images[0].Written.HasHoles);

        [Theory]
        [InlineData("Workflow\nspec:\n  arguments:\n    parameters:\n    - name: image\n      value: alpine\n  templates:\n  - name: a\n"
            + "    inputs: { parameters: [ { name: image, default: alpine } ] }\n    resource:\n      manifest: |\n        image: nginx\n")]
        [InlineData("Application\nspec:\n  source:\n    kustomize:\n      images:\n      - nginx\n      - nginx=acme/nginx\n    helm:\n      para"
            + "meters:\n      - name: image\n"
            + "        value: nginx\n")]
        [InlineData("Workflow\nspec:\n  templates:\n    container:\n      image: alpine\n  container:\n    image: alpine\n")]
        public void Ignore(string text) => Assert.Null(Check(Start + text).Fault);
    }

    public sealed class Tasks
    {
        const string Start = "apiVersion: tekton.dev/v1\nkind: ";

        [Theory]
        [InlineData("Task\nmetadata:\n  name: build\nspec:\n  params:\n  - name: x\n  steps:\n  - name: a\n    image: ⟦golang⟧\n    script: |\n"
            + "      image: no\n  - image: \"⟦alpine:3⟧\"\n")]
        [InlineData("ClusterTask\nspec:\n  stepTemplate:\n    image: ⟦ubuntu⟧\n  steps:\n  - name: a\n  sidecars:\n  - name: dind\n    image: ⟦docker:dind⟧\n")]
        [InlineData("TaskRun\nspec:\n  taskSpec:\n    steps:\n    - image: ⟦bash⟧\n")]
        [InlineData("Pipeline\nspec:\n  tasks:\n  - name: a\n    taskSpec:\n      steps: [ { image: ⟦node⟧ } ]\n  finally:\n  - taskSpec:\n      steps:\n"
            + "      - image: ⟦curlimages/curl⟧\n")]
        [InlineData("PipelineRun\nspec:\n  pipelineSpec:\n    tasks:\n    - taskSpec:\n        steps:\n        - image: ⟦node:22⟧\n")]
        [InlineData("Condition\nspec:\n  check:\n    image: ⟦ubuntu⟧\n    script: test -e x\n")]
        [InlineData("StepAction\nspec:\n  params: []\n  image: ⟦alpine⟧\n  script: x\n")]
        public void Have_images_in_their_steps(string marked) => Assert.Null(Check(Start + marked).Fault);

        [Theory]
        [InlineData("Task\nspec:\n  steps:\n  - image: ⟦$(params.builder-image)⟧\n", "$(params.builder-image)")]
        [InlineData("Task\nspec:\n  steps:\n  - image: ⟦golang:$(params.version)-alpine⟧\n", "golang:$(params.version)-alpine")]
        [InlineData("StepAction\nspec:\n  image: \"⟦$(params.image)⟧\"\n", "$(params.image)")]
        public void Have_holes_for_parameters(string marked, string written) => Assert.True(Check(Start + marked, written).Images[0].Written.HasHoles);

        [Theory]
        [InlineData("Task\nspec:\n  image: nginx\n  params:\n  - name: image\n    default: nginx\n  steps:\n  - ref: { name: step }\n"
            + "    params: [ { name: image, value: nginx } ]\n")]
        [InlineData("PipelineRun\nspec:\n  params:\n  - name: image\n    value: registry.local/o/app\n  pipelineRef: { name: build }\n")]
        public void Ignore_parameters(string text) => Assert.Null(Check(Start + text).Fault);
    }

    public sealed class Clusters
    {
        const string Start = "kind: Cluster\napiVersion: ";

        [Fact]
        public void Have_images_of_their_nodes() =>
            Check(Start + "kind.x-k8s.io/v1alpha4\nname: dev\nnodes:\n- role: control-plane\n  image: ⟦kindest/node⟧\n"
                + "- { role: worker, image: '⟦kindest/node:v1.34.8⟧' }\n");

        [Theory]
        [InlineData("o.io/v1\nnodes:\n- image: ubuntu\n")]
        [InlineData("kind.x-k8s.io/v1alpha4\nspec:\n  nodes:\n  - image: ubuntu\n")]
        public void Of_other_tools_are_ignored(string text) => Check(Start + text);
    }

    public sealed class Operators
    {
        [Theory]
        [InlineData("rabbitmq.com/v1beta1", "RabbitmqCluster")]
        [InlineData("k8s.keycloak.org/v2alpha1", "Keycloak")]
        [InlineData("flink.apache.org/v1beta1", "FlinkDeployment")]
        [InlineData("elasticsearch.k8s.elastic.co/v1", "Elasticsearch")]
        [InlineData("packageregistry.k8s.elastic.co/v1alpha1", "PackageRegistry")]
        [InlineData("sparkoperator.k8s.io/v1beta2", "SparkApplication")]
        [InlineData("operators.coreos.com/v1alpha1", "CatalogSource")]
        [InlineData("opentelemetry.io/v1beta1", "OpenTelemetryCollector")]
        public void Run_the_image_of_known_resources(string version, string kind)
        {
            Check($"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: a }}\nspec:\n  replicas: 1\n  image: ⟦o/app⟧\n");
            Check($"kind: {kind}\nspec: {{ image: \"⟦o/app⟧\" }}\napiVersion: {version}\n");
            Check($"apiVersion: v1\nkind: List\nitems:\n- apiVersion: {version}\n  kind: {kind}\n  spec:\n    image: ⟦o/app⟧\n");
        }

        [Theory]
        [InlineData("pkg.crossplane.io/v1", "Provider", "package: ⟦xpkg.upbound.io/acme/provider⟧")]
        [InlineData("pkg.crossplane.io/v1", "Function", "package: ⟦xpkg.upbound.io/acme/function:v1⟧")]
        [InlineData("pkg.crossplane.io/v1", "Configuration", "package: ⟦xpkg.upbound.io/acme/platform⟧")]
        [InlineData("postgresql.cnpg.io/v1", "Cluster", "imageName: ⟦ghcr.io/cloudnative-pg/postgresql⟧")]
        [InlineData("kafka.strimzi.io/v1beta2", "Kafka", "{ kafka: { image: ⟦acme/kafka⟧, version: 3.9.0 }, entityOperator: { topicOperator: { im"
            + "age: ⟦acme/op⟧ } } }")]
        [InlineData("monitoring.coreos.com/v1", "Prometheus", "{ version: v2.55.0, image: ⟦quay.io/prometheus/prometheus⟧ }")]
        [InlineData("operators.coreos.com/v1alpha1", "ClusterServiceVersion", "relatedImages: [ { name: a, image: ⟦quay.io/acme/a⟧ }, { image: ⟦q"
            + "uay.io/acme/b⟧ } ]")]
        [InlineData("opentelemetry.io/v1alpha1", "Instrumentation", "{ dotnet: { image: ⟦acme/dotnet⟧ }, java: { image: ⟦acme/java:1⟧ } }")]
        [InlineData("kubevirt.io/v1", "VirtualMachine", "template: { spec: { volumes: [ { name: a, containerDisk: { image: ⟦quay.io/containerdisk"
            + "s/fedora⟧ } } ] } }")]
        [InlineData("workspace.devfile.io/v1alpha2", "DevWorkspace", "template: { components: [ { container: { image: ⟦quay.io/devfile/base⟧ } } ] }")]
        public void Have_images_in_other_fields(string version, string kind, string spec)
        {
            string inner = spec.StartsWith('{') ? spec : "{ " + spec + " }";
            Check($"apiVersion: {version}\nkind: {kind}\nspec: {inner}\n");
            Check($"apiVersion: v1\nkind: List\nitems:\n- spec: {inner}\n  kind: {kind}\n  apiVersion: {version}\n");
        }

        [Theory]
        [InlineData("pkg.crossplane.io/v1", "ProviderConfig", "package: acme/provider")]
        [InlineData("o.io/v1", "Provider", "package: acme/provider")]
        [InlineData("pkg.crossplane.io/v1", "Provider", "package: ~")]
        [InlineData("pkg.crossplane.io/v1", "Provider", "package: [ acme/provider ]")]
        [InlineData("image.toolkit.fluxcd.io/v1beta2", "ImageRepository", "image: ghcr.io/acme/app")]
        [InlineData("kafka.strimzi.io/v1beta2", "KafkaConnect", "build: { output: { type: docker, image: acme/connect } }")]
        public void Of_other_kinds_and_fields_are_ignored(string version, string kind, string spec) =>
            Check($"apiVersion: {version}\nkind: {kind}\nspec: {{ {spec} }}\n");

        // A pattern is compared with images.
        [Theory]
        [InlineData("validate: { pattern: { spec: { containers: [ { image: '!*:latest' }, { image: '*:*' }, { image: registry.example/app } ] } } }")]
        [InlineData("mutate: { patchStrategicMerge: { spec: { containers: [ { (name): '*', image: '{{ element.image }}' } ] } } }")]
        public void Of_policies_are_ignored(string rule)
        {
            Check($"apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nspec: {{ rules: [ {{ {rule} }} ] }}\n");
            Check($"apiVersion: kyverno.io/v1\nkind: Policy\nspec: {{ rules: [ {{ {rule} }} ] }}\n---\napiVersion: v1\nkind: Pod\n"
                + "spec: { containers: [ { image: ⟦nginx⟧ } ] }\n");
        }

        [Fact]
        public void Are_distinguished_by_resource() => Check(
            "apiVersion: rabbitmq.com/v1beta1\nkind: RabbitmqCluster\nspec:\n  image: ⟦rabbitmq⟧\nstatus:\n  a: b\n---\nc: d\n---\n"
                + "apiVersion: rabbitmq.com/v1beta1\nkind: Queue\nspec:\n  image: no\n---\napiVersion: o.io/v1\nkind: RabbitmqCluster\nspec:\n  image: no\n");

        [Theory]
        [InlineData("apiVersion: o.io/v1\nkind: App\nspec:\n  image: nginx\n")]
        [InlineData("apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nspec:\n  image: ubuntu\n")]
        public void May_use_the_key_for_something_else(string text) => Check(text);

        // The operator appends a separate tag, digest or version to the image.
        [Theory]
        [InlineData("apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec:\n  version: v2.55.0\n  baseImage: quay.io/prometheus/prometheus\n")]
        [InlineData("apiVersion: operator.victoriametrics.com/v1beta1\nkind: VMSingle\nspec:\n  image:\n    repository: victoriametrics/victoria-metrics\n"
            + "    tag: latest\n")]
        public void May_complete_an_image_themselves(string text) => Check(text);
    }
}
