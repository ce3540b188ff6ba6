using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.GoTemplates;

/// <summary>A part of a template.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Range">Its range in the text, without the blanks that a <c>{{-</c> or <c>-}}</c> removes; for a block, up to its <c>end</c>.</param>
sealed record TemplateNode(TemplateNodeKind Kind, TextRange Range)
{
    /// <summary>The value that is printed, assigned or examined; null if there is none or it is not understood.</summary>
    public TemplateExpression? Value { get; init; }

    /// <summary>The name of a defined template or of the assigned variable; empty if there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The variable for the index in a <c>range</c>; empty if there is none.</summary>
    public string IndexName { get; init; } = "";

    /// <summary>True if the variable is declared, false if it is only assigned.</summary>
    public bool IsDeclaration { get; init; }

    /// <summary>The nodes of a block.</summary>
    public IReadOnlyList<TemplateNode> Body { get; init; } = [];

    /// <summary>The nodes after <c>else</c>.</summary>
    public IReadOnlyList<TemplateNode> Else { get; init; } = [];
}
