using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Marks;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The sinks that a project's code is looked through for: the table's, its own, and its marks.</summary>
static class ProjectSinks
{
    /// <summary>The finder for <paramref name="compilation"/>, which <paramref name="project"/> compiles to.</summary>
    public static SinkFinder FinderFor(Project project, Compilation compilation, CancellationToken cancellation)
    {
        // To ask the sources whether they have a mark only pays where there is a gate to be kept shut.
        var marks = new MarkedSymbols(MarkedAssemblies.Of(compilation, _ => true, cancellation));
        return new(SinkFile.TableFor(project.AnalyzerOptions.AdditionalFiles, cancellation), compilation.Assembly, marks);
    }
}
