namespace OciTagAnalyzer.Registry.Results;

/// <summary>What a failure means to the caller.</summary>
public enum RegistryFailureKind
{
    /// <summary>The registry has no such manifest or repository (status 404 or 410).</summary>
    NotFound,

    /// <summary>
    /// The registry requires credentials or does not accept them (status 401 or 403). Some registries return this status for
    /// repositories that do not exist.
    /// </summary>
    Denied,

    /// <summary>No usable response arrived: no connection, a timeout, or an error of the registry.</summary>
    NoAnswer,

    /// <summary>The response cannot be correct: its digest does not match its content, or it is not a manifest.</summary>
    Untrustworthy,
}
