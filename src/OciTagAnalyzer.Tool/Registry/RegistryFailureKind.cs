namespace OciTagAnalyzer.Tool.Registry;

/// <summary>What a registry's failure means.</summary>
enum RegistryFailureKind
{
    /// <summary>The registry says that there is no such thing.</summary>
    NotFound,

    /// <summary>The registry asks for credentials, or for better ones; some say so of what does not exist as well.</summary>
    Denied,

    /// <summary>Nothing usable came back: no connection, no time left, or an error of the registry's own.</summary>
    NoAnswer,

    /// <summary>The answer can't be right: its digest is not its content's, or it is no manifest.</summary>
    Untrustworthy,
}
