using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Registry;

/// <summary>What was asked for, or why there is none.</summary>
readonly struct Answer<T>
    where T : class
{
    Answer(T? value, RegistryFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>What was asked for.</summary>
    public T? Value { get; }

    /// <summary>Why there is none.</summary>
    public RegistryFailure? Failure { get; }

    /// <summary>True where there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsGiven => Value is not null;

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(RegistryFailure failure) => new(null, failure);
}
