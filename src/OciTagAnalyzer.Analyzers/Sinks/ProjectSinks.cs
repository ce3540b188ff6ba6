using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Marks;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What takes an image reference in one project: the members of the built-in table, those of its own, and what is marked.</summary>
sealed class ProjectSinks
{
    ProjectSinks(SinkTable table, MarkedSymbols marks, bool areLikely, IAssemblySymbol assembly)
    {
        Table = table;
        Marks = marks;
        AreLikely = areLikely;
        Finder = new(table, assembly, marks);
    }

    /// <summary>The built-in table with what the project adds to it.</summary>
    public SinkTable Table { get; }

    /// <summary>What the project's symbols, and those it references, are marked with.</summary>
    public MarkedSymbols Marks { get; }

    /// <summary>True where there is reason to look at the project's code: a library, a word of its sources, or a mark.</summary>
    public bool AreLikely { get; }

    /// <summary>Finds the values that go into them.</summary>
    public SinkFinder Finder { get; }

    /// <summary>Those of <paramref name="compilation"/>, whose additional files are <paramref name="files"/>.</summary>
    public static ProjectSinks Of(Compilation compilation, ImmutableArray<AdditionalText> files, SinkGate.Ask ask, CancellationToken cancellation)
    {
        bool MentionsMark(SourceText text) => ask(text, MarkedAssemblies.MentionsMark, out bool mentions) && mentions;
        SinkTable table = SinkFile.TableFor(files, cancellation);
        var marks = new MarkedSymbols(MarkedAssemblies.Of(compilation, MentionsMark, cancellation));
        return new(table, marks, !marks.IsEmpty || SinkGate.IsOpen(compilation, table, ask, cancellation), compilation.Assembly);
    }

    /// <summary>Finds the values that go into sinks of <paramref name="compilation"/>, for whoever looks through its code in any case.</summary>
    public static SinkFinder FinderFor(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        // To ask the sources whether they have a mark only pays where there is a gate to be kept shut.
        var marks = new MarkedSymbols(MarkedAssemblies.Of(compilation, _ => true, cancellation));
        return new(SinkFile.TableFor(files, cancellation), compilation.Assembly, marks);
    }
}
