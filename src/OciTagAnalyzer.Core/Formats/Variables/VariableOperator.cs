namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>The operators of a <see cref="VariableExpression"/> (POSIX shell, 2.6.2).</summary>
enum VariableOperator
{
    /// <summary>No word: <c>$V</c>, <c>${V}</c>.</summary>
    None,

    /// <summary>An error message for an unset variable: <c>${V?word}</c>, <c>${V:?word}</c>.</summary>
    Required,

    /// <summary>The word if the variable is unset: <c>${V-word}</c>.</summary>
    DefaultIfUnset,

    /// <summary>The word if the variable is unset or empty: <c>${V:-word}</c>.</summary>
    DefaultIfEmpty,

    /// <summary>The word if the variable is set: <c>${V+word}</c>.</summary>
    AlternateIfSet,

    /// <summary>The word if the variable is set and not empty: <c>${V:+word}</c>.</summary>
    AlternateIfFilled,

    /// <summary>Another or a malformed operation: <c>${V%word}</c>, <c>${V</c>.</summary>
    Other,
}
