using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The web page of a repository in its registry.</summary>
static class RegistryPage
{
    const string Official = "library/";

    /// <summary>Returns the address of the page; null if the registry is not known to have pages.</summary>
    public static string? Of(ImageReference image) => image.Domain switch
    {
        ReferenceParser.DefaultDomain => image.Path.StartsWith(Official, StringComparison.Ordinal)
            ? $"https://hub.docker.com/_/{image.Path[Official.Length..]}"
            : $"https://hub.docker.com/r/{image.Path}",
        "mcr.microsoft.com" => $"https://mcr.microsoft.com/artifact/mar/{image.Path}",
        "ghcr.io" or "gcr.io" or "lscr.io" => $"https://{image.Domain}/{image.Path}",
        "quay.io" => $"https://quay.io/repository/{image.Path}",
        "public.ecr.aws" => $"https://gallery.ecr.aws/{image.Path}",
        _ => null,
    };
}
