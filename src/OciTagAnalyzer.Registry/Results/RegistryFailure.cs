namespace OciTagAnalyzer.Registry.Results;

/// <summary>Why a registry returned no usable result.</summary>
/// <param name="Kind">What the failure means to the caller.</param>
/// <param name="Reason">An English clause for the user, without a final dot. It never contains a credential or text that a server chose.</param>
public sealed record RegistryFailure(RegistryFailureKind Kind, string Reason)
{
    /// <summary>True if no request was sent because earlier requests to the host failed.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>True if the same request may succeed soon.</summary>
    internal bool IsTransient { get; init; }

    /// <summary>The registry has no such manifest or repository.</summary>
    internal static RegistryFailure NotFound(string reason) => new(RegistryFailureKind.NotFound, reason);

    /// <summary>The registry denies access.</summary>
    internal static RegistryFailure Denied(string reason) => new(RegistryFailureKind.Denied, reason);

    /// <summary>No usable response arrived.</summary>
    internal static RegistryFailure NoAnswer(string reason) => new(RegistryFailureKind.NoAnswer, reason);

    /// <summary>The response contradicts itself or the request.</summary>
    internal static RegistryFailure Untrustworthy(string reason) => new(RegistryFailureKind.Untrustworthy, reason);
}
