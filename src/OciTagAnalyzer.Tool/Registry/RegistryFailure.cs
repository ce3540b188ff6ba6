namespace OciTagAnalyzer.Tool.Registry;

/// <summary>Why a registry did not give what it was asked for.</summary>
/// <param name="Kind">What it means to the asker.</param>
/// <param name="Reason">A clause for the user, which never holds a credential or a text that a server chose.</param>
sealed record RegistryFailure(RegistryFailureKind Kind, string Reason)
{
    /// <summary>True where the same request may succeed in a moment.</summary>
    public bool IsPassing { get; init; }

    /// <summary>True where nothing was sent, since the host has failed too often in this run.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>There is no such manifest or repository.</summary>
    public static RegistryFailure NotFound(string reason) => new(RegistryFailureKind.NotFound, reason);

    /// <summary>The registry does not let us see it.</summary>
    public static RegistryFailure Denied(string reason) => new(RegistryFailureKind.Denied, reason);

    /// <summary>Nothing that can be used came back.</summary>
    public static RegistryFailure NoAnswer(string reason) => new(RegistryFailureKind.NoAnswer, reason);

    /// <summary>What came back contradicts itself, or what was asked.</summary>
    public static RegistryFailure Untrustworthy(string reason) => new(RegistryFailureKind.Untrustworthy, reason);
}
