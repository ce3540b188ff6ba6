using OciTagAnalyzer.Tool.Pins;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The result of pinning.</summary>
/// <param name="Run">The pins that are written, and the findings that are left.</param>
/// <param name="IsWritten">False if a file could not be written.</param>
sealed record FixOutcome(PinRun Run, bool IsWritten);
