using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Baselines;

/// <summary>The result of reading a baseline.</summary>
/// <param name="Baseline">The baseline; empty if there is a fault, since an incomplete one would give wrong results.</param>
/// <param name="Ranges">The range of each entry's image, without its quotes; empty if there is a fault.</param>
/// <param name="Fault">The first fault, or null.</param>
public sealed record BaselineReading(Baseline Baseline, IReadOnlyDictionary<BaselineKey, TextRange> Ranges, DocumentFault? Fault);
