namespace OciTagAnalyzer.Core.Commands;

/// <summary>What an option's spelling reveals.</summary>
enum OptionKind
{
    /// <summary>Unknown: the next word may or may not be its value.</summary>
    Unknown,

    /// <summary>The word is complete: a flag, or an option with its value.</summary>
    Complete,

    /// <summary>The next word is its value.</summary>
    TakesNext,

    /// <summary>The next word is its value, which is an image.</summary>
    TakesNextImage,

    /// <summary>The word ends with its value, which is an image.</summary>
    ContainsImage,
}
