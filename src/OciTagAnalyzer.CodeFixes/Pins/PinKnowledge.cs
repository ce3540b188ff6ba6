namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>What the lock file says of the pin of a finding.</summary>
enum PinKnowledge
{
    /// <summary>Nothing: it has no entry that pins the image.</summary>
    Unknown,

    /// <summary>There is one, and the place has no room for it: another edit is needed than to write it there.</summary>
    NoRoom,

    /// <summary>There is one, and it can be written.</summary>
    Offered,
}
