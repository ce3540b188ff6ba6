using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Asks sources for what they mention, both at once: to read them all is what a project without sinks pays.</summary>
static class SourceQuestion
{
    static readonly SourceWords sinkWords = new(SinkTable.BuiltIn.Words);
    static readonly SourceWords annotationWords = new(AnnotationWords.InSources, AnnotationWords.AttributeName, "lang");
    static readonly SourceTextValueProvider<SourceMentions> question = new(Of);

    /// <summary>What an analyzer's context offers: the compiler keeps an answer with the text, since an editor asks at every key.</summary>
    public delegate bool Ask(SourceText text, SourceTextValueProvider<SourceMentions> question, out SourceMentions answer);

    /// <summary>What <paramref name="text"/> mentions.</summary>
    public static SourceMentions In(SourceText text, Ask ask) => ask(text, question, out SourceMentions mentions) ? mentions : SourceMentions.None;

    /// <summary>What the sources of <paramref name="compilation"/> mention.</summary>
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
