namespace OciTagAnalyzer.Core.Commands;

/// <summary>What is known of an option as it is written.</summary>
enum OptionKind
{
    /// <summary>Nothing: the next word may be its value or not.</summary>
    Unknown,

    /// <summary>The word stands for itself: a flag, or an option with its value.</summary>
    Complete,

    /// <summary>The next word is its value.</summary>
    TakesNext,

    /// <summary>The next word is its value, an image.</summary>
    TakesNextImage,

    /// <summary>The word ends with its value, an image.</summary>
    HoldsImage,
}
