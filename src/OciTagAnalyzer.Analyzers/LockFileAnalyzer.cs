using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports an invalid lock file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockFileAnalyzer() : SharedFileAnalyzer(
    DocumentKind.LockFile, InvalidLockFile.Rule, UnusedLockEntry.Rule, text => ImageLock.Read(text).Fault);
