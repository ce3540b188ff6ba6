using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Reads the images out of a command that is put together for a sink.</summary>
sealed class CommandReader(ValueReader values)
{
    const int Program = -1;

    static readonly CommandWord unknown = CommandWord.Of(ImageText.WithHoles(ImageText.Hole.ToString(), ["…"]));

    /// <summary>The images that the command of <paramref name="hit"/> asks for, as far as it is known.</summary>
    public IEnumerable<ImageClaim> Read(SinkHit hit)
    {
        CommandWord[] programs = [.. ProgramsOf(hit)];
        return programs.Length == 0 ? []
            : IsLine(hit) ? programs.SelectMany(program => values.Read(hit.Value).SelectMany(line => InLine(hit, program, line)))
            : CommandElements.Of(hit) is { } elements ? InWords(hit, programs, elements)
            : [];
    }

    /// <summary>The programs that may get the command of <paramref name="hit"/>, as its first word; none where they take no image, or get another command.</summary>
    public IEnumerable<CommandWord> ProgramsOf(SinkHit hit)
    {
        CommandWord[] known = [.. NamesOf(hit).Where(CommandImages.MayBeIn).Select(name => CommandWord.Of(name, Program))];
        return known.Length > 0 && Companions.Of(hit) is not null ? known : [];
    }

    /// <summary>True where the command of <paramref name="hit"/> may go to a program that takes no image.</summary>
    public bool MayRunOther(SinkHit hit) => NamesOf(hit) is var names && (names.Count == 0 || !names.All(CommandImages.MayBeIn));

    IReadOnlyList<ImageText> NamesOf(SinkHit hit) =>
        hit.Row.OwnProgram is { } own ? [ImageText.Known(own)]
        : CommandProgram.Of(hit) is { } given ? [.. values.Read(given).Select(name => name.ToImageText())]
        : [];

    /// <summary>True where the command of <paramref name="hit"/> is one text; what is added to a list is a text as well, and one of its words.</summary>
    public static bool IsLine(SinkHit hit) =>
        IsText(Conversions.Within(hit.Value)) &&
        !(hit.Row.Kind == SinkMemberKind.PropertyOrField && hit.Call is IInvocationOperation);

    // Nuke takes a text by a handler of its own.
    static bool IsText(IOperation value) =>
        value.Type?.SpecialType == SpecialType.System_String || value is IInterpolatedStringHandlerCreationOperation;

    /// <summary>The images that <paramref name="program"/> asks for where its arguments are <paramref name="line"/>.</summary>
    public static IEnumerable<ImageClaim> InLine(SinkHit hit, CommandWord program, WrittenValue line) =>
        CommandImages.In([program, .. CommandLine.Split(CommandWord.Of(line.ToImageText()))])
            .Where(image => image.Argument != Program)
            .Select(image => Claim(hit, line, image));

    IEnumerable<ImageClaim> InWords(SinkHit hit, CommandWord[] programs, IReadOnlyList<CommandElement> elements)
    {
        IReadOnlyList<WrittenValue>[] read = [.. elements.Select(element => element.Value is null ? [] : values.Read(element.Value))];
        CommandWord[] words = [.. read.Select((ways, i) => Word(elements[i], ways is [var only] ? only : null, i))];

        // Of a word that can come out in several ways, each is looked at among words that are certain.
        foreach (CommandWord program in programs)
        {
            for (int i = 0; i < elements.Count; i++)
            {
                // The words that stand before an added one have had their say.
                bool isOwn = hit.Row.Kind != SinkMemberKind.PropertyOrField || (elements[i].Value is { } word && hit.Call.Syntax.Span.Contains(word.Syntax.Span));
                foreach (WrittenValue way in isOwn ? read[i] : [])
                {
                    CommandWord[] command = [program, .. words];
                    command[i + 1] = Word(elements[i], way, i);
                    foreach (CommandImage image in CommandImages.In(command).Where(image => image.Argument == i))
                    {
                        yield return Claim(hit, way, image);
                    }
                }
            }
        }
    }

    static CommandWord Word(CommandElement element, WrittenValue? value, int argument) =>
        value is null
            ? unknown with { Argument = argument, IsOptional = element.Value is null || element.IsOptional }
            : CommandWord.Of(value.ToImageText(), argument) with { IsOptional = element.IsOptional };

    static ImageClaim Claim(SinkHit hit, WrittenValue value, CommandImage image) => new(hit, value.At(image.Place), GivenApart.Nothing);
}
