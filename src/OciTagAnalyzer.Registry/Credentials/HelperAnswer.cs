namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>The result of running a credential helper. It is not a record, since a record would print its members.</summary>
sealed class HelperAnswer
{
    HelperAnswer(Credential? credential, string? problem)
    {
        Credential = credential;
        Problem = problem;
    }

    /// <summary>The helper succeeded and has no credential.</summary>
    public static HelperAnswer None { get; } = new(null, null);

    /// <summary>The credential; null if there is none.</summary>
    public Credential? Credential { get; }

    /// <summary>What is wrong with the helper, as a clause without a subject; null if nothing is. It never contains output of the helper.</summary>
    public string? Problem { get; }

    /// <summary>The helper returned <paramref name="credential"/>.</summary>
    public static HelperAnswer Of(Credential credential) => new(credential, null);

    /// <summary>The helper failed.</summary>
    public static HelperAnswer Failed(string problem) => new(null, problem);
}
