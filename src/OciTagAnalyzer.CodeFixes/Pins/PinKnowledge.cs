namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Whether the lock file has a pin for a finding.</summary>
enum PinKnowledge
{
    /// <summary>The lock file has no pin for the image.</summary>
    Unknown,

    /// <summary>The lock file has a pin, but the reference has no room for it.</summary>
    NoRoom,

    /// <summary>The lock file has a pin that can be written.</summary>
    Offered,
}
