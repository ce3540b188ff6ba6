using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The values that code reads from its configuration and from the environment.</summary>
sealed class ConfigurationReads : IExternalValues
{
    static readonly ConfigurationReads instance = new();

    /// <summary>Evaluates the values of <paramref name="compilation"/>; those of its configuration are known by their keys.</summary>
    public static ValueEvaluator EvaluatorFor(Compilation compilation, CancellationToken cancellation) => new(compilation, instance, cancellation);

    /// <inheritdoc cref="IExternalValues"/>
    public static IExternalValues Instance => instance;

    /// <inheritdoc/>
    public ExternalKey? KeyOf(IOperation operation) => ConfigurationKey.ReadBy(operation);

    /// <inheritdoc/>
    public IOperation? DefaultOf(IOperation operation) => ConfigurationKey.DefaultOf(operation);

    /// <inheritdoc/>
    public bool GivesObject(IOperation operation) => OptionsTypes.IsValue(operation);
}
