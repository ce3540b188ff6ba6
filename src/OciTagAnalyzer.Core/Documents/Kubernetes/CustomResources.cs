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

    static readonly YamlPath[] inTasks =
    [
        YamlPath.Parse("**.steps[].image"),
        YamlPath.Parse("**.sidecars[].image"),
        YamlPath.Parse("**.stepTemplate.image"),

        // A Tekton condition, which predates "when" expressions.
        YamlPath.Parse("spec.check.image"),
    ];

    // Kinds whose spec.image is a complete reference.
    static readonly (string Group, string Kind)[] withImage =
    [
        ("agent.k8s.elastic.co", "Agent"),
        ("apm.k8s.elastic.co", "ApmServer"),
        ("autoops.k8s.elastic.co", "AutoOpsAgentPolicy"),
        ("beat.k8s.elastic.co", "Beat"),
        ("elasticsearch.k8s.elastic.co", "Elasticsearch"),
        ("enterprisesearch.k8s.elastic.co", "EnterpriseSearch"),
        ("flink.apache.org", "FlinkDeployment"),
        ("k8s.keycloak.org", "Keycloak"),
        ("kibana.k8s.elastic.co", "Kibana"),
        ("logstash.k8s.elastic.co", "Logstash"),
        ("maps.k8s.elastic.co", "ElasticMapsServer"),
        ("opentelemetry.io", "OpenTelemetryCollector"),
        ("operators.coreos.com", "CatalogSource"),
        ("packageregistry.k8s.elastic.co", "PackageRegistry"),
        ("rabbitmq.com", "RabbitmqCluster"),
        ("sparkoperator.k8s.io", "SparkApplication"),
        ("sparkoperator.k8s.io", "SparkConnect"),
        (Tekton, "StepAction"),
    ];

    /// <summary>The paths of images in resources of these groups, in addition to those of pods.</summary>
    public static IEnumerable<YamlPath> PathsOf(IReadOnlyCollection<string> groups) =>
        [.. groups.Contains(Argo) ? inWorkflows : [], .. groups.Contains(Kind) ? inClusters : [], .. groups.Contains(Tekton) ? inTasks : []];

    /// <summary>True if one of these groups has a kind whose <c>spec.image</c> is an image.</summary>
    public static bool MayHaveImage(IReadOnlyCollection<string> groups) => Array.Exists(withImage, resource => groups.Contains(resource.Group));

    /// <summary>True if <c>spec.image</c> of this kind is an image.</summary>
    public static bool HasImage(string apiVersion, string kind) => Array.IndexOf(withImage, (ApiGroups.Of(apiVersion), kind)) >= 0;
}
