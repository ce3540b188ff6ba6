namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>An entry of a kustomization's <c>images</c>, which changes the images with its name.</summary>
/// <param name="Name">The name in the resource; kustomize interprets it as a regular expression.</param>
/// <param name="NewName">The new name; null to keep the name.</param>
/// <param name="IsComplete">True if it sets a tag or digest, or changes the tag in an unknown way.</param>
readonly record struct ImageChange(string Name, string? NewName, bool IsComplete)
{
    /// <summary>True if it changes, or may change, an image with this name.</summary>
    public bool Matches(string name) => Name == name || Name.IndexOfAny(['*', '+', '?', '(', '[', '{', '|', '^', '$', '\\']) >= 0;

    /// <summary>True if the result for an image with this name is unknown, or is reported in the kustomization.</summary>
    public bool Decides(string name) => Matches(name) && (IsComplete || Name != name);
}
