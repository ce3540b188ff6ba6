using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Searches sources for all words in one pass, since reading the sources is the main cost for a project without sinks.</summary>
static class SourceSearch
{
    static readonly SourceWords sinkWords = new(SinkIndications.BuiltIn.Words);
    static readonly SourceWords attributeWords = new(AnnotationWords.InAttributes, AnnotationWords.AttributeName);
    static readonly SourceWords commentWords = new(AnnotationWords.InComments, "lang");

    static readonly SourceWords programs = new(CommandImages.Programs.SelectMany(InBothCases)) { MayBeInside = true };
    static readonly SourceTextValueProvider<SourceMentions> question = new(Of);
    static readonly SourceTextValueProvider<SourceMentions> programQuestion = new(ProgramsIn);

    /// <summary>Gets a value from an analysis context, which caches it with the text, so that an editor does not search again at every keystroke.</summary>
    public delegate bool Ask(SourceText text, SourceTextValueProvider<SourceMentions> question, out SourceMentions answer);

    /// <summary>An <see cref="Ask"/> without a cache, for callers outside of an analysis.</summary>
    public static bool Search(SourceText text, SourceTextValueProvider<SourceMentions> asked, out SourceMentions answer)
    {
        answer = ReferenceEquals(asked, question) ? Of(text) : ProgramsIn(text);
        return true;
    }

    /// <summary>The words in <paramref name="text"/>.</summary>
    public static SourceMentions In(SourceText text, Ask ask) => ask(text, question, out SourceMentions mentions) ? mentions : SourceMentions.None;

    /// <summary>The words in the sources of <paramref name="compilation"/>. Programs are only searched for if another word needs one.</summary>
    public static SourceMentions In(Compilation compilation, Ask ask, CancellationToken cancellation)
    {
        var all = SourceMentions.None;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            all |= In(tree.GetText(cancellation), ask);
        }

        return all.HasFlag(SourceMentions.Sink) && compilation.SyntaxTrees.Any(tree => HasProgram(tree.GetText(cancellation), ask))
            ? all | SourceMentions.Program
            : all;
    }

    static bool HasProgram(SourceText text, Ask ask) => ask(text, programQuestion, out SourceMentions mentions) && mentions == SourceMentions.Program;

    static SourceMentions Of(SourceText text) =>
        (sinkWords.AreAnyIn(text) ? SourceMentions.Sink : SourceMentions.None) |
        (attributeWords.AreAnyIn(text) || commentWords.AreAnyIn(text) ? SourceMentions.Annotation : SourceMentions.None);

    static SourceMentions ProgramsIn(SourceText text) => programs.AreAnyIn(text) ? SourceMentions.Program : SourceMentions.None;

    // docker or Docker: a search that ignores case is slow on .NET Framework.
    static IEnumerable<string> InBothCases(string program) => [program, char.ToUpperInvariant(program[0]) + program.Substring(1)];
}
