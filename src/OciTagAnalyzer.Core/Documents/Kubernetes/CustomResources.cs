using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// The locations of images in custom resources, according to the documentation of their operators. Other resources are not evaluated: their "image"
/// may be a disk, or a name without its version.
/// </summary>
static class CustomResources
{
    const string Argo = "argoproj.io";
    const string Kind = "kind.x-k8s.io";
    const string KubeVirt = "kubevirt.io";
    const string Tekton = "tekton.dev";

    // The templates of an Argo workflow, their defaults, and inline templates.
    static readonly YamlPath[] inWorkflows =
    [
        .. from template in (string[])["templates[]", "templateDefaults", "inline"]
           from container in (string[])["container.image", "script.image", "sidecars[].image"]
           select YamlPath.Parse($"**.{template}.{container}"),
    ];

    // A cluster whose nodes are containers.
    static readonly YamlPath[] inClusters = [YamlPath.Parse("nodes[].image")];

    // The disk of a virtual machine that is distributed as an image.
    static readonly YamlPath[] inVirtualMachines = [YamlPath.Parse("**.volumes[].containerDisk.image")];

    static readonly YamlPath[] inTasks =
    [
        YamlPath.Parse("**.steps[].image"),
        YamlPath.Parse("**.sidecars[].image"),
        YamlPath.Parse("**.stepTemplate.image"),

        // A Tekton condition, which predates "when" expressions.
        YamlPath.Parse("spec.check.image"),
    ];

    // The words of resources that need not contain the word "image".
    static readonly string[] otherWords = ["pkg.crossplane.io/", "OCIRepository"];

    const string Image = "spec.image";
    const string Package = "spec.package";

    // The fields of resources that are complete references.
    static readonly (string Group, string Kind, string[] Fields)[] fields =
    [
        ("acid.zalan.do", "postgresql", ["spec.dockerImage"]),
        ("agent.k8s.elastic.co", "Agent", [Image]),
        ("apm.k8s.elastic.co", "ApmServer", [Image]),
        (Argo, "EventSource", ["spec.template.container.image"]),
        (Argo, "Sensor", ["spec.template.container.image"]),
        ("autoops.k8s.elastic.co", "AutoOpsAgentPolicy", [Image]),
        ("beat.k8s.elastic.co", "Beat", [Image]),
        ("databases.spotahome.com", "RedisFailover", ["spec.redis.image", "spec.sentinel.image", "spec.redis.exporter.image", "spec.sentinel.exporter.image"]),
        ("elasticsearch.k8s.elastic.co", "Elasticsearch", [Image]),
        ("enterprisesearch.k8s.elastic.co", "EnterpriseSearch", [Image]),
        ("flink.apache.org", "FlinkDeployment", [Image]),
        ("k8s.keycloak.org", "Keycloak", [Image]),
        ("kafka.strimzi.io", "Kafka",
        [
            "spec.kafka.image", "spec.zookeeper.image", "spec.entityOperator.topicOperator.image", "spec.entityOperator.userOperator.image",
            "spec.kafkaExporter.image", "spec.cruiseControl.image",
        ]),
        ("kafka.strimzi.io", "KafkaBridge", [Image]),
        ("kafka.strimzi.io", "KafkaConnect", [Image]),
        ("kafka.strimzi.io", "KafkaMirrorMaker2", [Image]),
        ("kibana.k8s.elastic.co", "Kibana", [Image]),
        ("logstash.k8s.elastic.co", "Logstash", [Image]),
        ("maps.k8s.elastic.co", "ElasticMapsServer", [Image]),
        ("minio.min.io", "Tenant", [Image]),

        // The operator takes the version for its configuration, and appends it to the deprecated baseImage only.
        ("monitoring.coreos.com", "Alertmanager", [Image]),
        ("monitoring.coreos.com", "Prometheus", [Image]),
        ("monitoring.coreos.com", "PrometheusAgent", [Image]),
        ("monitoring.coreos.com", "ThanosRuler", [Image]),
        ("openfaas.com", "Function", [Image]),
        ("opentelemetry.io", "Instrumentation",
        [
            "spec.java.image", "spec.nodejs.image", "spec.python.image", "spec.dotnet.image", "spec.go.image", "spec.apacheHttpd.image", "spec.nginx.image",
        ]),
        ("opentelemetry.io", "OpenTelemetryCollector", [Image, "spec.targetAllocator.image"]),
        ("opentelemetry.io", "TargetAllocator", [Image]),
        ("operators.coreos.com", "CatalogSource", [Image]),
        ("operators.coreos.com", "ClusterServiceVersion", ["spec.relatedImages[].image"]),
        ("packageregistry.k8s.elastic.co", "PackageRegistry", [Image]),
        ("pkg.crossplane.io", "Configuration", [Package]),
        ("pkg.crossplane.io", "Function", [Package]),
        ("pkg.crossplane.io", "Provider", [Package]),
        ("postgresql.cnpg.io", "Cluster", ["spec.imageName"]),
        ("postgresql.cnpg.io", "ClusterImageCatalog", ["spec.images[].image"]),
        ("postgresql.cnpg.io", "ImageCatalog", ["spec.images[].image"]),
        ("rabbitmq.com", "RabbitmqCluster", [Image]),
        ("sparkoperator.k8s.io", "SparkApplication", [Image, "spec.driver.image", "spec.executor.image"]),
        ("sparkoperator.k8s.io", "SparkConnect", [Image]),
        (Tekton, "StepAction", [Image]),
        ("workspace.devfile.io", "DevWorkspace", ["spec.template.components[].container.image"]),
        ("workspace.devfile.io", "DevWorkspaceTemplate", ["spec.components[].container.image"]),
    ];

    /// <summary>The paths of images in resources of these groups, in addition to those of pods.</summary>
    public static IEnumerable<YamlPath> PathsOf(IReadOnlyCollection<string> groups) =>
    [
        .. groups.Contains(Argo) ? inWorkflows : [],
        .. groups.Contains(Kind) ? inClusters : [],
        .. groups.Contains(KubeVirt) ? inVirtualMachines : [],
        .. groups.Contains(Tekton) ? inTasks : [],
    ];

    /// <summary>False if a text certainly contains no resource that needs no word "image" for its images. The text has no escapes.</summary>
    public static bool MayNeedNoWord(string text) =>
        text.IndexOf("apiVersion", StringComparison.Ordinal) >= 0 && Array.Exists(otherWords, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>True if a resource of one of these groups has a field that is an image.</summary>
    public static bool MayHaveFields(IReadOnlyCollection<string> groups) => Array.Exists(fields, resource => groups.Contains(resource.Group));

    /// <summary>The selectors of the fields of a resource that are images.</summary>
    public static IReadOnlyList<string> FieldsOf(string group, string kind) =>
        Array.Find(fields, resource => resource.Group == group && resource.Kind == kind).Fields ?? [];
}
