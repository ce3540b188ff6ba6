using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>How images use a value of a variable.</summary>
/// <param name="variable">The variable.</param>
sealed class ValueUse(PipelineVariable variable)
{
    FoundImage? end;

    /// <summary>The variable.</summary>
    public PipelineVariable Variable => variable;

    /// <summary>The value, if it is a whole image.</summary>
    public FoundImage? Whole { get; set; }

    /// <summary>True if something else follows the value.</summary>
    public bool IsPart { get; set; }

    /// <summary>True if the value has an alias, or is the end of several images.</summary>
    public bool IsShared { get; set; }

    /// <summary>The image to report; null if the value is not certainly complete.</summary>
    public FoundImage? Image => IsPart || (Whole is not null && end is { HasSeparateTag: true }) ? null : Whole ?? end;

    /// <summary>Adds an image that the value ends.</summary>
    public void AddEnd(FoundImage image)
    {
        IsShared |= end is not null && end.Written.WithHoleNames != image.Written.WithHoleNames;
        end ??= image;
    }
}
