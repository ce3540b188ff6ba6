using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Recognizes the values that code reads from outside, such as from a configuration.</summary>
interface IExternalValues
{
    /// <summary>The key whose value <paramref name="operation"/> reads; null if it reads none, or the key is only known at run time.</summary>
    ExternalKey? KeyOf(IOperation operation);

    /// <summary>The default that <paramref name="operation"/> returns if there is no value; null if the code gives none.</summary>
    IOperation? DefaultOf(IOperation operation);

    /// <summary>
    /// The section that <paramref name="operation"/> reads, or gives itself; null if it does neither, or the key in it is only known at run time.
    /// </summary>
    SectionRead? SectionOf(IOperation operation);

    /// <summary>The key of the section that <paramref name="section"/> gives; null if it is only known at run time.</summary>
    string? KeyOfSection(IOperation section);

    /// <summary>True if objects of <paramref name="type"/> are sections.</summary>
    bool IsSection(ITypeSymbol? type);
}
