using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports an invalid baseline.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer() : SharedFileAnalyzer(
    DocumentKind.Baseline, InvalidBaseline.Rule, UnusedBaselineEntry.Rule, text => Baseline.Read(text).Fault);
