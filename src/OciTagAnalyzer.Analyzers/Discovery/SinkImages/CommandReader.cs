using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Reads the images in a command that reaches a sink.</summary>
sealed class CommandReader(ValueEvaluator values)
{
    const int Program = -1;

    static readonly CommandWord unknown = CommandWord.Of(ImageText.WithHoles(ImageText.Hole.ToString(), ["…"]));

    /// <summary>Returns the images that the command of <paramref name="match"/> runs, as far as it is known.</summary>
    public IEnumerable<SinkImage> Read(SinkMatch match)
    {
        CommandWord[] programs = [.. ProgramsOf(match)];
        return programs.Length == 0 ? []
            : IsLine(match) ? programs.SelectMany(program => values.Evaluate(match.Value).SelectMany(line => InLine(match, program, line)))
            : CommandElements.Of(match) is { } elements ? InWords(match, programs, elements)
            : [];
    }

    /// <summary>
    /// Returns the programs that may receive the command of <paramref name="match"/>, as its first word; none if they take no image, or receive
    /// another command.
    /// </summary>
    public IEnumerable<CommandWord> ProgramsOf(SinkMatch match)
    {
        CommandWord[] known = [.. NamesOf(match).Where(CommandImages.MayBeIn).Select(name => CommandWord.Of(name, Program))];
        return known.Length > 0 && Companions.Of(match) is not null ? known : [];
    }

    /// <summary>Returns true if a program that takes no image may receive the command of <paramref name="match"/>.</summary>
    public bool MayRunOther(SinkMatch match) => NamesOf(match) is var names && (names.Count == 0 || !names.All(CommandImages.MayBeIn));

    IReadOnlyList<ImageText> NamesOf(SinkMatch match) =>
        match.Row.OwnProgram is { } own ? [ImageText.Known(own)]
        : CommandProgram.Of(match) is { } given ? [.. values.Evaluate(given).Select(name => name.ToImageText())]
        : [];

    /// <summary>Returns true if the command of <paramref name="match"/> is one text; a text that is added to a list is one of its words.</summary>
    public static bool IsLine(SinkMatch match) =>
        IsText(Conversions.Within(match.Value)) &&
        !(match.Row.Kind == SinkMemberKind.PropertyOrField && match.Call is IInvocationOperation);

    // Nuke has its own interpolated string handler.
    static bool IsText(IOperation value) =>
        value.Type?.SpecialType == SpecialType.System_String || value is IInterpolatedStringHandlerCreationOperation;

    /// <summary>Returns the images that <paramref name="program"/> runs with the arguments <paramref name="line"/>.</summary>
    public static IEnumerable<SinkImage> InLine(SinkMatch match, CommandWord program, TextValue line) =>
        CommandImages.In([program, .. CommandLine.Split(CommandWord.Of(line.ToImageText()))])
            .Where(image => image.Argument != Program)
            .Select(image => ImageAt(match, line, image));

    IEnumerable<SinkImage> InWords(SinkMatch match, CommandWord[] programs, IReadOnlyList<CommandElement> elements)
    {
        IReadOnlyList<TextValue>[] read = [.. elements.Select(element => element.Value is null ? [] : values.Evaluate(element.Value))];
        CommandWord[] words = [.. read.Select((ways, i) => Word(elements[i], ways is [var only] ? only : null, i))];

        // A word may have several values. Each of them is combined with the words that have only one.
        foreach (CommandWord program in programs)
        {
            for (int i = 0; i < elements.Count; i++)
            {
                // The words before an added one were analyzed when they were added.
                bool isOwn = match.Row.Kind != SinkMemberKind.PropertyOrField ||
                    (elements[i].Value is { } word && match.Call.Syntax.Span.Contains(word.Syntax.Span));
                foreach (TextValue way in isOwn ? read[i] : [])
                {
                    CommandWord[] command = [program, .. words];
                    command[i + 1] = Word(elements[i], way, i);
                    foreach (CommandImage image in CommandImages.In(command).Where(image => image.Argument == i))
                    {
                        yield return ImageAt(match, way, image);
                    }
                }
            }
        }
    }

    static CommandWord Word(CommandElement element, TextValue? value, int argument) =>
        value is null
            ? unknown with { Argument = argument, IsOptional = element.Value is null || element.IsOptional }
            : CommandWord.Of(value.ToImageText(), argument) with { IsOptional = element.IsOptional };

    static SinkImage ImageAt(SinkMatch match, TextValue value, CommandImage image) => new(match, value.At(image.Place), SeparatePart.Nothing);
}
