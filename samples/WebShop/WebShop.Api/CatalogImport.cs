using k8s;
using k8s.Models;

namespace WebShop.Api;

/// <summary>Imports the suppliers' products into the catalog, as a job in the cluster.</summary>
public sealed class CatalogImport(IKubernetes cluster, IConfiguration configuration)
{
    /// <summary>Starts an import and returns the job's name.</summary>
    public async Task<string> StartAsync(CancellationToken cancellation)
    {
        string registry = configuration["Catalog:Registry"] ?? "registry.webshop.example";
        var importer = new V1Container
        {
            Name = "importer",
            Image = $"{registry}/webshop/importer",
            Args = ["--all-suppliers"],
        };
        var job = await cluster.BatchV1.CreateNamespacedJobAsync(
            new V1Job
            {
                Metadata = new V1ObjectMeta { GenerateName = "catalog-import-" },
                Spec = new V1JobSpec
                {
                    Template = new V1PodTemplateSpec
                    {
                        Spec = new V1PodSpec { Containers = [importer], RestartPolicy = "Never" },
                    },
                },
            },
            "webshop",
            cancellationToken: cancellation);
        return job.Metadata.Name;
    }
}
