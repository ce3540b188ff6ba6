using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Documents.MSBuild;

/// <summary>An element that the reading is inside of.</summary>
sealed class MSBuildElement(string name, MSBuildElement? parent)
{
    static readonly string[] alternatives = ["When", "Otherwise", "Target"];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>True if it is a property.</summary>
    public bool IsProperty => parent?.Is("PropertyGroup") ?? false;

    /// <summary>True if it, or an element around it, counts in some builds only.</summary>
    public bool IsConditional { get; set; } =
        (parent?.IsConditional ?? false) || alternatives.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text within it; null if it has none.</summary>
    public ComposedText? Value { get; set; }

    /// <summary>True if its name is <paramref name="name"/>, in any case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
