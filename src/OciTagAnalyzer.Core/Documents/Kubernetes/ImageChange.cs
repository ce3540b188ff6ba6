namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>An entry of a kustomization's <c>images</c>: what it makes of the images that have its name.</summary>
/// <param name="Name">The name, as the resource has it; kustomize takes it for a regular expression.</param>
/// <param name="NewName">The name that it gives; null to keep the one that is there.</param>
/// <param name="IsComplete">True if it gives a tag or digest, or changes the tag in a way that is not known here.</param>
readonly record struct ImageChange(string Name, string? NewName, bool IsComplete)
{
    /// <summary>True if it changes an image of that name, or may do so.</summary>
    public bool Matches(string name) => Name == name || Name.IndexOfAny(['*', '+', '?', '(', '[', '{', '|', '^', '$', '\\']) >= 0;

    /// <summary>True if what it makes of an image of that name is not known here, or is judged in the kustomization.</summary>
    public bool Decides(string name) => Matches(name) && (IsComplete || Name != name);
}
