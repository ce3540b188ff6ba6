namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>What a <see cref="VariableExpression"/> does with its word (POSIX shell, 2.6.2).</summary>
enum VariableOperator
{
    /// <summary>No word, or one that is an error message: <c>$V</c>, <c>${V}</c>, <c>${V?word}</c>.</summary>
    None,

    /// <summary>The word where the variable is unset: <c>${V-word}</c>.</summary>
    DefaultIfUnset,

    /// <summary>The word where the variable is unset or empty: <c>${V:-word}</c>.</summary>
    DefaultIfEmpty,

    /// <summary>The word where the variable is set: <c>${V+word}</c>.</summary>
    AlternateIfSet,

    /// <summary>The word where the variable is set and not empty: <c>${V:+word}</c>.</summary>
    AlternateIfFilled,

    /// <summary>Some other operation, or a malformed one: <c>${V%word}</c>, <c>${V</c>.</summary>
    Other,
}
