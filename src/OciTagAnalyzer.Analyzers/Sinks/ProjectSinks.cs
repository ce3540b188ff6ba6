using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What takes an image reference in one project: the members of the built-in table, those of its own, and what is annotated.</summary>
sealed class ProjectSinks
{
    // Each of our analyzers asks at the start of the same compilation.
    static readonly ConditionalWeakTable<Compilation, ProjectSinks> known = new();

    readonly ImmutableArray<AdditionalText> files;

    ProjectSinks(SinkTable table, AnnotatedSymbols annotations, bool areLikely, Compilation compilation, ImmutableArray<AdditionalText> files)
    {
        this.files = files;
        Table = table;
        Annotations = annotations;
        AreLikely = areLikely;
        Finder = new(table, compilation, annotations);
    }

    /// <summary>The built-in table with what the project adds to it.</summary>
    public SinkTable Table { get; }

    /// <summary>What the project's symbols, and those it references, are annotated with.</summary>
    public AnnotatedSymbols Annotations { get; }

    /// <summary>True if there is reason to look at the project's code: a library, a word of its sources, or an annotation.</summary>
    public bool AreLikely { get; }

    /// <summary>Finds the values that go into them.</summary>
    public SinkFinder Finder { get; }

    /// <summary>Those of <paramref name="compilation"/>, whose additional files are <paramref name="files"/>.</summary>
    public static ProjectSinks Of(Compilation compilation, ImmutableArray<AdditionalText> files, SourceQuestion.Ask ask, CancellationToken cancellation)
    {
        ProjectSinks sinks = known.GetValue(compilation, asked => Read(asked, files, ask, cancellation));
        return sinks.files == files ? sinks : Read(compilation, files, ask, cancellation);
    }

    static ProjectSinks Read(Compilation compilation, ImmutableArray<AdditionalText> files, SourceQuestion.Ask ask, CancellationToken cancellation)
    {
        var mentions = new Lazy<SourceMentions>(() => SourceQuestion.In(compilation, ask, cancellation));
        SinkTable table = SinkFile.TableFor(files, cancellation);
        var annotations = new AnnotatedSymbols(AnnotatedAssemblies.Of(compilation, mentions, project => SourceQuestion.In(project, ask, cancellation)));
        return new(table, annotations, !annotations.IsEmpty || SinkGate.IsOpen(compilation, table, mentions), compilation, files);
    }

    /// <summary>Finds the values that go into sinks of <paramref name="compilation"/>, for whoever looks through its code in any case.</summary>
    public static SinkFinder FinderFor(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        // To ask the sources whether they have an annotation only pays where there is a gate to be kept shut.
        var annotations = new AnnotatedSymbols(AnnotatedAssemblies.Of(compilation, new(() => SourceMentions.Annotation), _ => SourceMentions.Annotation));
        return new(SinkFile.TableFor(files, cancellation), compilation, annotations);
    }
}
