namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>What came of asking a credential helper. No record, so that nothing prints its members.</summary>
sealed class HelperAnswer
{
    HelperAnswer(Credential? credential, string? problem)
    {
        Credential = credential;
        Problem = problem;
    }

    /// <summary>The helper works, and has no credential.</summary>
    public static HelperAnswer None { get; } = new(null, null);

    /// <summary>The credential; null where there is none.</summary>
    public Credential? Credential { get; }

    /// <summary>What is wrong with the helper, a clause without a subject; null where nothing is. It never holds a text of the helper.</summary>
    public string? Problem { get; }

    /// <summary>The helper has given <paramref name="credential"/>.</summary>
    public static HelperAnswer Of(Credential credential) => new(credential, null);

    /// <summary>The helper has failed.</summary>
    public static HelperAnswer Failed(string problem) => new(null, problem);
}
