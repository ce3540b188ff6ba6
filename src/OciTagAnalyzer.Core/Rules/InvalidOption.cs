namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0001: an option, or a line of a sink table, is invalid.</summary>
public static class InvalidOption
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0001";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(InvalidOption),
        "An option is not understood",
        "'{0}' is not understood: {1}",
        "The analyzer ignores the invalid part, so the project is not checked as configured.");
}
