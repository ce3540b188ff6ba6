using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>
/// Follows the variables in images to their values. A value that is a whole image, or the end of one, is reported at the value; a value that
/// something else completes is not.
/// </summary>
/// <param name="text">The document.</param>
/// <param name="placeOf">Returns the image in a value; null if there is none.</param>
/// <param name="lossOf">Returns why a tag is lost because it has no quotes; null if it is not.</param>
/// <param name="mentionsOf">Returns the number of times that the document mentions a variable.</param>
sealed class ValueUses(
    string text, Func<PipelineValue, FoundImage?> placeOf, Func<PipelineValue, LostInDocument?> lossOf, Func<PipelineVariable, int> mentionsOf)
{
    // Variables that refer to each other have no end.
    const int MaxDepth = 8;

    // Far more than a pipeline has; limits the work for variables that repeat each other.
    const int MaxSteps = 100_000;

    readonly List<FoundImage> images = [];
    readonly Dictionary<TextRange, ValueUse> uses = [];

    // The images that contain each variable, by its first spelling.
    readonly Dictionary<string, HashSet<TextRange>> imagesOf = new(StringComparer.Ordinal);
    readonly HashSet<string> whole = new(StringComparer.Ordinal);
    readonly HashSet<string> parts = new(StringComparer.Ordinal);

    // The images whose variables have values: in one job of several that share an entry, they may be unknown.
    readonly HashSet<TextRange> resolved = [];
    int steps;

    /// <summary>The variables whose values are whole images, by their first spelling.</summary>
    public IEnumerable<string> WholeVariables => whole.Where(name => !parts.Contains(name));

    /// <summary>The images, in no particular order.</summary>
    public IEnumerable<FoundImage> Images => steps > MaxSteps
        ? images
        : images.Where(image => !resolved.Contains(image.Span)).Concat(uses.Values.Where(use => use.Image is not null).Select(Finish));

    /// <summary>Adds an image.</summary>
    /// <param name="image">The image, with holes for variables.</param>
    /// <param name="scope">Finds its variables.</param>
    /// <param name="isImage">True if a value of a variable, in which a function finds others, can be an image there.</param>
    /// <param name="isUncertain">True if a variable whose value is unknown may be something else.</param>
    public void Add(FoundImage image, VariableLookup scope, Func<ImageText, VariableLookup, bool> isImage, bool isUncertain) =>
        Add(image, scope, isImage, isUncertain, 0);

    void Add(FoundImage image, VariableLookup scope, Func<ImageText, VariableLookup, bool> isImage, bool isUncertain, int depth)
    {
        PipelineVariable? last = null;
        foreach (string name in image.Written.HoleNames)
        {
            MarkPart(last);
            last = depth < MaxDepth ? scope(name) : null;
            Note(last, image.Span);
        }

        bool isWhole = image.Written.Text.Length == 1;
        if (isWhole && last is not null)
        {
            _ = whole.Add(last.Spellings[0]);
        }

        if (steps <= MaxSteps && last is { Values.Count: > 0 } && EndsWithVariable(image.Written.Text))
        {
            _ = resolved.Add(image.Span);
            for (int i = 0; i < last.Values.Count && steps <= MaxSteps; i++)
            {
                AddValue(image, last.Values[i], last, isImage, isUncertain, depth);
            }

            return;
        }

        MarkPart(isWhole ? null : last);
        if (!isWhole || !isUncertain)
        {
            images.Add(image);
        }
    }

    // "redis:" and a tag, or "docker.io/" and the rest.
    static bool EndsWithVariable(string written) =>
        written[written.Length - 1] == ImageText.Hole && (written.Length == 1 || written[written.Length - 2] is ':' or '/' or '@');

    void MarkPart(PipelineVariable? variable)
    {
        if (variable is null)
        {
            return;
        }

        _ = parts.Add(variable.Spellings[0]);
        foreach (PipelineValue value in steps > MaxSteps ? [] : variable.Values)
        {
            UseOf(value, variable).IsPart = true;
        }
    }

    void AddValue(FoundImage image, PipelineValue value, PipelineVariable variable, Func<ImageText, VariableLookup, bool> isImage, bool isUncertain, int depth)
    {
        if (++steps > MaxSteps || placeOf(value) is not { } place || (image.Written.Text.Length == 1 && !isImage(place.Written, value.Scope)))
        {
            return;
        }

        if (image.Written.Text.Length > 1)
        {
            UseOf(value, variable).AddEnd(Compose(image, place, value));
        }
        else if (place.Written.HasHoles)
        {
            Add(place, value.Scope, isImage, isUncertain, depth + 1);
        }
        else
        {
            UseOf(value, variable).Whole ??= place;
        }
    }

    FoundImage Compose(FoundImage image, FoundImage value, PipelineValue source)
    {
        var composed = new ComposedText(value.Span);
        int prefix = image.Written.Text.Length - 1;
        Append(composed, image, prefix);
        Append(composed, value, value.Written.Text.Length);
        bool isTag = image.Written.Text[prefix - 1] != '/';
        return value with
        {
            Written = composed.ToImageText(),
            Map = composed.ToMap(text),
            HasSeparateTag = isTag,
            IsNameEditable = false,
            LostByReader = isTag && source.InScript is null ? lossOf(source) : null,
        };
    }

    static void Append(ComposedText composed, FoundImage image, int length)
    {
        int hole = 0;
        for (int i = 0; i < length; i++)
        {
            TextRange range = image.Map.ToDocument(new TextRange(i, 1));
            if (image.Written.Text[i] == ImageText.Hole)
            {
                composed.AppendHole(image.Written.HoleNames[hole++], range);
            }
            else
            {
                composed.Append(image.Written.Text[i], range);
            }
        }
    }

    void Note(PipelineVariable? variable, TextRange image)
    {
        if (variable is null)
        {
            return;
        }

        if (!imagesOf.TryGetValue(variable.Spellings[0], out HashSet<TextRange>? known))
        {
            imagesOf.Add(variable.Spellings[0], known = []);
        }

        _ = known.Add(image);
    }

    ValueUse UseOf(PipelineValue value, PipelineVariable variable)
    {
        steps++;
        TextRange range = value.Range;
        if (!uses.TryGetValue(range, out ValueUse? use))
        {
            uses.Add(range, use = new ValueUse(variable) { IsShared = value.InScript is null && value.Node.Uses > 1 });
        }

        return use;
    }

    // A value that is also used for something else must not change.
    FoundImage Finish(ValueUse use) => use.IsShared || mentionsOf(use.Variable) > imagesOf[use.Variable.Spellings[0]].Count
        ? use.Image! with { IsEditable = false }
        : use.Image!;
}
