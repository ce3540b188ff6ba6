using System.Reflection;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The addresses of the JSON schemas, for the files that the tool creates.</summary>
static class SchemaAddress
{
    const string FolderKey = "SchemasUrl";

    /// <summary>The address of the schema of lock files; null if the publisher of the tool set no PackageProjectUrl.</summary>
    public static string? OfLockFiles { get; } = typeof(SchemaAddress).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == FolderKey)?.Value is { } folder ? $"{folder.TrimEnd('/')}/oci-images.lock.schema.json" : null;
}
