using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>A parameter or property of the project's own that is only handed on to a program: what it is given are arguments of that program, too.</summary>
/// <param name="Symbol">The parameter or property.</param>
/// <param name="Hit">The sink that runs the program.</param>
/// <param name="Line">What the program gets, with the unknown arguments last in it.</param>
/// <param name="Programs">The programs; none where it may be one that takes no image.</param>
sealed record WrappedCommand(ISymbol Symbol, SinkHit Hit, WrittenValue Line, IReadOnlyList<CommandWord> Programs)
{
    /// <summary>Those that <paramref name="hit"/> tells of; none where it takes no command line, or all of it is known.</summary>
    public static IEnumerable<WrappedCommand> Of(SinkHit hit, ValueReader values, CancellationToken cancellation)
    {
        if (hit.Row.Shape != SinkShape.Arguments || !CommandReader.IsLine(hit))
        {
            yield break;
        }

        var reader = new CommandReader(values);
        foreach (WrittenValue line in values.Read(hit.Value).Where(EndsUnknown))
        {
            ISymbol source = line.Pieces[line.Pieces.Count - 1].Source!;
            if (reader.MayRunOther(hit))
            {
                yield return new(source, hit, line, []);
            }
            else if (Wrapper.IsAlwaysTaken(source) && !OtherUses.ShowOtherMeaning(source, hit.Call.Syntax, cancellation))
            {
                yield return new(source, hit, line, [.. reader.ProgramsOf(hit)]);
            }
        }
    }

    /// <summary>The images that the program asks for where <paramref name="handed"/> gives the arguments.</summary>
    public IEnumerable<ImageClaim> With(HandedValue handed) => Programs
        .SelectMany(program => CommandReader.InLine(Hit, program, Line.WithEnd(handed.Value)))
        .Where(claim => !ClaimReader.MeansNoImage(Hit, claim.Value));

    // The unknown words may also stand behind known ones.
    static bool EndsUnknown(WrittenValue line) =>
        line.Pieces is [.., { Source: not null }] &&
        (line.Pieces.Count == 1 || line.Pieces[line.Pieces.Count - 2].Text is { } before && before.EndsWith(" ", StringComparison.Ordinal));
}
