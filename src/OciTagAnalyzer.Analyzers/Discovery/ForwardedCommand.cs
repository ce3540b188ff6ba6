using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A parameter or property of the project that is only forwarded to a program, so its values are arguments of that program.</summary>
/// <param name="Match">The sink that runs the program.</param>
/// <param name="Line">The arguments of the program; the last part is unknown.</param>
/// <param name="Programs">The programs; empty if one of them may take no image.</param>
sealed record ForwardedCommand(SinkMatch Match, TextValue Line, IReadOnlyList<CommandWord> Programs)
{
    /// <summary>The unknown part.</summary>
    public ValuePiece End => Line.Pieces[Line.Pieces.Count - 1];

    /// <summary>The parameter or property.</summary>
    public ISymbol Symbol => End.Source!;

    /// <summary>Returns the forwarded commands of <paramref name="match"/>; none if it takes no command line, or all of it is known.</summary>
    public static IEnumerable<ForwardedCommand> Of(SinkMatch match, ValueEvaluator values)
    {
        if (match.Row.Shape != SinkShape.Arguments || !CommandReader.IsLine(match))
        {
            yield break;
        }

        var reader = new CommandReader(values);
        foreach (TextValue line in values.Evaluate(match.Value).Where(EndsUnknown))
        {
            yield return new(match, line, reader.MayRunOther(match) ? [] : [.. reader.ProgramsOf(match)]);
        }
    }

    /// <summary>Returns the images of the programs if <paramref name="flowing"/> provides the arguments.</summary>
    public IEnumerable<SinkImage> With(FlowingValue flowing) => Programs
        .SelectMany(program => CommandReader.InLine(Match, program, Line.WithEnd(flowing.Value)))
        .Where(image => !SinkImageReader.MeansNoImage(Match, image.Value));

    // Known words may precede the unknown ones.
    static bool EndsUnknown(TextValue line) =>
        line.Pieces is [.., { Source: not null }] &&
        (line.Pieces.Count == 1 || line.Pieces[line.Pieces.Count - 2].Text is { } before && before.EndsWith(" ", StringComparison.Ordinal));
}
