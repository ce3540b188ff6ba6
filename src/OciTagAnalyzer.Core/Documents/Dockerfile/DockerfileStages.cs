namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>The stages of a Dockerfile, by which its instructions mean no image.</summary>
public sealed class DockerfileStages
{
    // BuildKit tells them apart in no case.
    readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a stage that has a name.</summary>
    public void Add(string name) => names.Add(name);

    /// <summary>True where FROM builds upon a stage by this name.</summary>
    public bool HasName(string text) => names.Contains(text);

    /// <summary>True where COPY or a mount takes files from a stage: by name, or by its number.</summary>
    public bool Has(string text) => names.Contains(text) || text.All(c => c is >= '0' and <= '9');
}
