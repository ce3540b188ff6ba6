using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Marks;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The sinks that a project's code is looked through for.</summary>
static class ProjectSinks
{
    /// <summary>The finder for <paramref name="compilation"/>, its marks included.</summary>
    public static SinkFinder FinderFor(Compilation compilation, CancellationToken cancellation)
    {
        // To ask the sources whether they have a mark only pays where there is a gate to be kept shut.
        var marks = new MarkedSymbols(MarkedAssemblies.Of(compilation, _ => true, cancellation));
        return new(SinkTable.BuiltIn, compilation.Assembly, marks);
    }
}
