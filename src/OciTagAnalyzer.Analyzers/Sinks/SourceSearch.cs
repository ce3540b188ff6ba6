using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Searches sources for all words in one pass, since reading the sources is the main cost for a project without sinks.</summary>
static class SourceSearch
{
    static readonly SourceWords sinkWords = new(SinkTable.BuiltIn.Words);
    static readonly SourceWords annotationWords = new(AnnotationWords.InSources, AnnotationWords.AttributeName, "lang");
    static readonly SourceTextValueProvider<SourceMentions> question = new(Of);

    /// <summary>Gets a value from an analysis context, which caches it with the text, so that an editor does not search again at every keystroke.</summary>
    public delegate bool Ask(SourceText text, SourceTextValueProvider<SourceMentions> question, out SourceMentions answer);

    /// <summary>The words in <paramref name="text"/>.</summary>
    public static SourceMentions In(SourceText text, Ask ask) => ask(text, question, out SourceMentions mentions) ? mentions : SourceMentions.None;

    /// <summary>The words in the sources of <paramref name="compilation"/>.</summary>
    public static SourceMentions In(Compilation compilation, Ask ask, CancellationToken cancellation)
    {
        var all = SourceMentions.None;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            all |= In(tree.GetText(cancellation), ask);
        }

        return all;
    }

    static SourceMentions Of(SourceText text) =>
        (sinkWords.AreAnyIn(text) ? SourceMentions.Sink : SourceMentions.None) |
        (annotationWords.AreAnyIn(text) ? SourceMentions.Annotation : SourceMentions.None);
}
