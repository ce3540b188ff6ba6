using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>The variables that an instruction can use.</summary>
/// <param name="values">The variables with a value; null for a variable whose value is unknown.</param>
/// <param name="areComplete">True if any other variable has no value, which makes it empty; false if it is unknown.</param>
sealed class DockerfileVariables(IReadOnlyDictionary<string, ComposedText?> values, bool areComplete)
{
    /// <summary>Variables whose values are all unknown.</summary>
    public static DockerfileVariables Unknown { get; } = new(new Dictionary<string, ComposedText?>(), areComplete: false);

    /// <summary>True if a variable has a known value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isKnown">True if the variable has a known value, or certainly none.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(string name, out bool isKnown, [NotNullWhen(true)] out ComposedText? value)
    {
        bool isDeclared = values.TryGetValue(name, out value);
        isKnown = isDeclared ? value is not null : areComplete;
        return value is not null;
    }
}
