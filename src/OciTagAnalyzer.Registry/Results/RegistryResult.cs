using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Registry.Results;

/// <summary>
/// The result of a request to a registry. Exactly one of <see cref="Value"/> and <see cref="Failure"/> is set.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct RegistryResult<T>
    where T : class
{
    RegistryResult(T? value, RegistryFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>What the registry returned; null after a failure.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null after a success.</summary>
    public RegistryFailure? Failure { get; }

    /// <summary>True if there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Value is not null;

    /// <summary>A success with <paramref name="value"/>.</summary>
    public static implicit operator RegistryResult<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator RegistryResult<T>(RegistryFailure failure) => new(null, failure);
}
