namespace OciTagAnalyzer.Tool.Commands;

/// <summary>How the result of <c>ocitag verify</c> is printed.</summary>
enum VerifyFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>An object for scripts.</summary>
    Json,
}
