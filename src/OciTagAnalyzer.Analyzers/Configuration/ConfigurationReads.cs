using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Recognizes the values that code reads from the configuration and the environment.</summary>
sealed class ConfigurationReads : IExternalValues
{
    static readonly ConfigurationReads instance = new();

    /// <summary>Returns an evaluator for <paramref name="compilation"/> that recognizes values read from the configuration.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Cancels the evaluation.</param>
    /// <param name="code">The code of other files; null during the analysis of an operation.</param>
    public static ValueEvaluator EvaluatorFor(Compilation compilation, CancellationToken cancellation, IBoundCode? code = null) =>
        new(compilation, instance, code, cancellation);

    /// <inheritdoc cref="IExternalValues"/>
    public static IExternalValues Instance => instance;

    /// <inheritdoc/>
    public ExternalKey? KeyOf(IOperation operation) => ConfigurationKey.ReadBy(operation);

    /// <inheritdoc/>
    public IOperation? DefaultOf(IOperation operation) => ConfigurationKey.DefaultOf(operation);

    /// <inheritdoc/>
    public SectionRead? SectionOf(IOperation operation) => ConfigurationKey.SectionReadBy(operation);

    /// <inheritdoc/>
    public string? KeyOfSection(IOperation section) => IsSection(section.Type) ? ConfigurationKey.OfSection(section) : null;

    /// <inheritdoc/>
    public bool IsSection(ITypeSymbol? type) => ConfigurationTypes.IsConfiguration(type);
}
