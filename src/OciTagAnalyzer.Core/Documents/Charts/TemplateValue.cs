using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>A value in a template.</summary>
abstract record TemplateValue
{
    /// <summary>A value that is not known.</summary>
    public static TemplateValue Unknown { get; } = new UnknownValue();

    /// <summary>No value.</summary>
    public static TemplateValue Missing { get; } = new MissingValue();

    /// <summary>What an <c>if</c> decides; null if it is not known.</summary>
    public abstract bool? Truth { get; }

    /// <summary>The value of a chart.</summary>
    public static TemplateValue Of(ValueTree? tree)
    {
        if (tree is null)
        {
            return Missing;
        }

        if (tree.Layers.Count == 0 || tree.IsMapping || tree.Layers[0].Node.Text is not { } text)
        {
            return tree.Layers.Count > 0 && tree.Layers[0].Node.IsIncomplete ? Unknown : new TreeValue(tree);
        }

        ValueTree.Layer layer = tree.Layers[0];
        YamlScalar scalar = layer.Node.Scalar;
        bool isLines = scalar is { Style: YamlScalarStyle.Block, IsVerbatim: false };
        return isLines ? Unknown : new TextValue([new(text)
        {
            Path = layer.Path,
            Map = scalar.ToMapped(layer.Text).Map,
            Source = scalar.Range,
            KeyPath = layer.KeyPath,
            IsUntyped = scalar.IsUntyped,
        }]);
    }
}

/// <summary>A value that is not known.</summary>
sealed record UnknownValue : TemplateValue
{
    public override bool? Truth => null;
}

/// <summary>No value.</summary>
sealed record MissingValue : TemplateValue
{
    public override bool? Truth => false;
}

/// <summary>The result of a comparison.</summary>
sealed record BooleanValue(bool Value) : TemplateValue
{
    public override bool? Truth => Value;
}

/// <summary>A text, or a number.</summary>
sealed record TextValue(IReadOnlyList<TextPiece> Pieces) : TemplateValue
{
    /// <summary>The text; null if a part of it is unknown.</summary>
    public string? Text => Pieces.Any(piece => piece.IsHole) ? null : string.Concat(Pieces.Select(piece => piece.Text));

    public override bool? Truth => Text is { } text ? text.Length > 0 && !(Pieces is [{ IsUntyped: true }] && IsFalse(text))
        : Pieces.Any(piece => !piece.IsHole && piece.Text.Length > 0) ? true
        : null;

    static bool IsFalse(string text) => GoScalar.IsBoolean(text) ? GoScalar.Printed(text) == "false" : GoScalar.NumberOf(text) == 0;
}

/// <summary>A mapping or sequence of the values.</summary>
sealed record TreeValue(ValueTree Tree) : TemplateValue
{
    public override bool? Truth => Tree.Layers.Any(layer => layer.Node.Entries.Any() || layer.Node.Items.Count > 0)
        || Tree.Replaced is { Count: > 0 };
}

/// <summary>A dictionary that a template creates, or its data.</summary>
sealed record DictionaryValue(IReadOnlyDictionary<string, TemplateValue> Entries) : TemplateValue
{
    public override bool? Truth => Entries.Count > 0;
}
