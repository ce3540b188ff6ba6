using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Documents.MSBuild;

/// <summary>An element around the position of the reader.</summary>
sealed class MSBuildElement(string name, MSBuildElement? parent)
{
    static readonly string[] alternatives = ["When", "Otherwise", "Target"];

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>True for a property.</summary>
    public bool IsProperty => parent?.Is("PropertyGroup") ?? false;

    /// <summary>True if it, or an element around it, applies only to some builds.</summary>
    public bool IsConditional { get; set; } =
        (parent?.IsConditional ?? false) || alternatives.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of the element, or null.</summary>
    public ComposedText? Value { get; set; }

    /// <summary>True if its name is <paramref name="name"/>, ignoring case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
