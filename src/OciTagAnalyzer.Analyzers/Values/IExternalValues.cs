using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>What is known of the values that code reads from outside, such as from a configuration.</summary>
interface IExternalValues
{
    /// <summary>The key whose value <paramref name="operation"/> reads; null where it reads none, or by a key that only run time knows.</summary>
    ExternalKey? KeyOf(IOperation operation);

    /// <summary>What stands for the value where there is none from outside; null where the code names nothing.</summary>
    IOperation? DefaultOf(IOperation operation);

    /// <summary>True where <paramref name="operation"/> gives an object that is filled from outside.</summary>
    bool GivesObject(IOperation operation);
}
