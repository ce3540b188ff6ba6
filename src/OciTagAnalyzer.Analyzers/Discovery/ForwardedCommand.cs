using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A parameter or property of the project's own that is only forwarded to a program: what it is given are arguments of that program, too.</summary>
/// <param name="Symbol">The parameter or property.</param>
/// <param name="Match">The sink that runs the program.</param>
/// <param name="Line">What the program gets, with the unknown arguments last in it.</param>
/// <param name="Programs">The programs; none where it may be one that takes no image.</param>
sealed record ForwardedCommand(ISymbol Symbol, SinkMatch Match, TextValue Line, IReadOnlyList<CommandWord> Programs)
{
    /// <summary>Those that <paramref name="match"/> shows; none where it takes no command line, or all of it is known.</summary>
    public static IEnumerable<ForwardedCommand> Of(SinkMatch match, ValueEvaluator values, CancellationToken cancellation)
    {
        if (match.Row.Shape != SinkShape.Arguments || !CommandReader.IsLine(match))
        {
            yield break;
        }

        var reader = new CommandReader(values);
        foreach (TextValue line in values.Evaluate(match.Value).Where(EndsUnknown))
        {
            ISymbol source = line.Pieces[line.Pieces.Count - 1].Source!;
            if (reader.MayRunOther(match))
            {
                yield return new(source, match, line, []);
            }
            else if (StoredValue.IsAlways(source) && !OtherUses.ShowOtherMeaning(source, match.Call.Syntax, cancellation))
            {
                yield return new(source, match, line, [.. reader.ProgramsOf(match)]);
            }
        }
    }

    /// <summary>The images that the program gets where <paramref name="flowing"/> gives the arguments.</summary>
    public IEnumerable<SinkImage> With(FlowingValue flowing) => Programs
        .SelectMany(program => CommandReader.InLine(Match, program, Line.WithEnd(flowing.Value)))
        .Where(image => !SinkImageReader.MeansNoImage(Match, image.Value));

    // The unknown words may also stand behind known ones.
    static bool EndsUnknown(TextValue line) =>
        line.Pieces is [.., { Source: not null }] &&
        (line.Pieces.Count == 1 || line.Pieces[line.Pieces.Count - 2].Text is { } before && before.EndsWith(" ", StringComparison.Ordinal));
}
