namespace OciTagAnalyzer.Core.Text;

/// <summary>Replaces the text at <paramref name="Range"/> with <paramref name="NewText"/>; an empty range inserts.</summary>
public readonly record struct TextEdit(TextRange Range, string NewText);
