namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>A range of a file.</summary>
/// <param name="FilePath">The full path.</param>
/// <param name="Start">The offset of the first UTF-16 code unit.</param>
/// <param name="End">The offset after the last one.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="Column">The first column, from 1.</param>
/// <param name="EndLine">The last line, from 1.</param>
/// <param name="EndColumn">The column after the end, from 1.</param>
sealed record FindingPlace(string FilePath, int Start, int End, int Line, int Column, int EndLine, int EndColumn);
