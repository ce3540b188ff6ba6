using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The sinks of a project: those of the built-in table, those of its own tables, and annotated symbols.</summary>
sealed class ProjectSinks
{
    // Cached, since each analyzer needs the sinks at the start of the same compilation.
    static readonly ConditionalWeakTable<Compilation, ProjectSinks> known = new();

    readonly ImmutableArray<AdditionalText> files;

    // The table is only parsed if it is needed.
    readonly Lazy<SinkFinder> finder;

    ProjectSinks(SinkTable? own, AnnotatedSymbols annotations, bool areLikely, Compilation compilation, ImmutableArray<AdditionalText> files)
    {
        this.files = files;
        Annotations = annotations;
        AreLikely = areLikely;
        finder = new(() => new(own ?? SinkTable.BuiltIn, compilation, annotations));
    }

    /// <summary>The annotations of the project's symbols and of those it references.</summary>
    public AnnotatedSymbols Annotations { get; }

    /// <summary>True if the code has to be analyzed, because of a referenced library, a word in its sources or an annotation.</summary>
    public bool AreLikely { get; }

    /// <summary>Finds the values that flow into the sinks.</summary>
    public SinkFinder Finder => finder.Value;

    /// <summary>Returns the sinks of <paramref name="compilation"/>, whose additional files are <paramref name="files"/>.</summary>
    public static ProjectSinks Of(Compilation compilation, ImmutableArray<AdditionalText> files, SourceSearch.Ask ask, CancellationToken cancellation)
    {
        ProjectSinks sinks = known.GetValue(compilation, asked => Read(asked, files, ask, cancellation));
        return sinks.files == files ? sinks : Read(compilation, files, ask, cancellation);
    }

    static ProjectSinks Read(Compilation compilation, ImmutableArray<AdditionalText> files, SourceSearch.Ask ask, CancellationToken cancellation)
    {
        var mentions = new Lazy<SourceMentions>(() => SourceSearch.In(compilation, ask, cancellation));
        SinkTable? own = SinkFile.TableFor(files, cancellation);
        var annotations = new AnnotatedSymbols(AnnotatedAssemblies.Of(compilation, mentions, project => SourceSearch.In(project, ask, cancellation)));
        bool areLikely = !annotations.IsEmpty || SinkGate.IsOpen(compilation, own?.Indications ?? SinkIndications.BuiltIn, mentions);
        return new(own, annotations, areLikely, compilation, files);
    }

    /// <summary>Returns a finder for <paramref name="compilation"/>, for callers that analyze its code in any case.</summary>
    public static SinkFinder FinderFor(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        // Searching the sources for annotations would save nothing, since the code is analyzed in any case.
        var annotations = new AnnotatedSymbols(AnnotatedAssemblies.Of(compilation, new(() => SourceMentions.Annotation), _ => SourceMentions.Annotation));
        return new(SinkFile.TableFor(files, cancellation) ?? SinkTable.BuiltIn, compilation, annotations);
    }
}
