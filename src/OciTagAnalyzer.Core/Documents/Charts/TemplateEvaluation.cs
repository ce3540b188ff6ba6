using OciTagAnalyzer.Core.Formats.GoTemplates;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>
/// Evaluates the templates of a chart with the values of its files. It evaluates only what the images consist of; a value that an installation
/// or the cluster determines is unknown.
/// </summary>
/// <param name="defines">The named templates of the chart and of the charts that it uses.</param>
sealed partial class TemplateEvaluation(IReadOnlyDictionary<string, (TemplateSource Source, TemplateNode Node)> defines)
{
    // Far more than the images of a chart need; limit the work for templates that repeat each other.
    const int MaxSteps = 100_000;
    const int MaxIncludes = 12;
    const int MaxItems = 64;
    const int MaxPieces = 1024;

    int steps;
    int includes;

    /// <summary>True if a condition examined a value that is empty by default, so that an installation may choose another branch.</summary>
    public bool DependsOnEmptyValue { get; set; }

    /// <summary>Executes a template, and calls <paramref name="add"/> with each text that is printed in one of the ranges.</summary>
    /// <param name="source">The template.</param>
    /// <param name="data">Its data.</param>
    /// <param name="ranges">The ranges, in order; each begins with an action, or in text.</param>
    /// <param name="add">Receives the range and the printed text.</param>
    public void Execute(TemplateSource source, TemplateValue data, IReadOnlyList<TextRange> ranges, Action<TextRange, IReadOnlyList<TextPiece>> add)
    {
        var run = new Run(source, ranges, add);
        Execute(run, source.Nodes, TemplateScope.OfData(data));
    }

    sealed record Run(TemplateSource Source, IReadOnlyList<TextRange> Ranges, Action<TextRange, IReadOnlyList<TextPiece>> Add);

    void Execute(Run run, IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
    {
        int i = 0;
        int done = 0;
        while (i < nodes.Count && ++steps < MaxSteps)
        {
            TemplateNode node = nodes[i];
            TextRange? image = ImageAt(run.Ranges, node, done);
            if (image is not { } range)
            {
                Execute(run, node, scope);
                i++;
                continue;
            }

            var printed = new List<TextPiece>();
            DependsOnEmptyValue = false;
            while (i < nodes.Count && nodes[i].Range.Start < range.End)
            {
                Print(run.Source, nodes[i], range, scope, printed);
                i++;
            }

            run.Add(range, printed);

            // The text after the image may contain the start of the next one.
            done = range.End;
            i -= nodes[i - 1].Kind == TemplateNodeKind.Text && nodes[i - 1].Range.End > range.End ? 1 : 0;
        }
    }

    /// <summary>The first range that begins in a text, or at an action that it contains, and not before a position.</summary>
    static TextRange? ImageAt(IReadOnlyList<TextRange> ranges, TemplateNode node, int position)
    {
        int from = Math.Max(position, node.Range.Start);
        int low = 0;
        int high = ranges.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ranges[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        if (low == ranges.Count)
        {
            return null;
        }

        TextRange first = ranges[low];
        bool begins = node.Kind == TemplateNodeKind.Text
            ? first.Start < node.Range.End
            : first.Start == node.Range.Start && node.Range.End <= first.End;
        return begins ? first : null;
    }

    void Execute(Run run, TemplateNode node, TemplateScope scope)
    {
        switch (node.Kind)
        {
            case TemplateNodeKind.Assignment:
                Assign(run.Source, node, scope);
                break;
            case TemplateNodeKind.If or TemplateNodeKind.With or TemplateNodeKind.Range:
                foreach ((IReadOnlyList<TemplateNode> branch, TemplateScope inner) in Branches(run.Source, node, scope))
                {
                    Execute(run, branch, inner);
                }

                // What is off by default can be enabled by an installation.
                if (node.Kind == TemplateNodeKind.If && Evaluate(run.Source, node.Value, scope) is TextValue { Text: "false" })
                {
                    Execute(run, node.Body, new(scope, scope.Dot));
                }

                break;
        }
    }

    void Assign(TemplateSource source, TemplateNode node, TemplateScope scope)
    {
        TemplateValue value = Evaluate(source, node.Value, scope);
        if (node.IsDeclaration)
        {
            scope.Declare(node.Name, value);
        }
        else
        {
            scope.Assign(node.Name, value);
        }
    }

    /// <summary>Appends what a node prints.</summary>
    /// <param name="source">The template.</param>
    /// <param name="node">The node.</param>
    /// <param name="range">The range outside of which text is ignored.</param>
    /// <param name="scope">The variables.</param>
    /// <param name="printed">Receives the text.</param>
    void Print(TemplateSource source, TemplateNode node, TextRange range, TemplateScope scope, List<TextPiece> printed)
    {
        if (++steps >= MaxSteps)
        {
            printed.Add(TextPiece.Hole(ImageText.UnnamedHole));
            return;
        }

        switch (node.Kind)
        {
            case TemplateNodeKind.Text:
                int start = Math.Max(range.Start, node.Range.Start);
                printed.Add(source.At(TextRange.FromBounds(start, Math.Max(start, Math.Min(range.End, node.Range.End)))));
                break;
            case TemplateNodeKind.Output:
                Print(Evaluate(source, node.Value, scope), source.Text.Substring(node.Range.Start, node.Range.Length), printed);
                break;
            case TemplateNodeKind.Template:
                Print(Include(node.Name, Evaluate(source, node.Value, scope)), source.Text.Substring(node.Range.Start, node.Range.Length), printed);
                break;
            case TemplateNodeKind.Assignment:
                Assign(source, node, scope);
                break;
            case TemplateNodeKind.If or TemplateNodeKind.With or TemplateNodeKind.Range:
                PrintBlock(source, node, scope, printed);
                break;
        }
    }

    void PrintBlock(TemplateSource source, TemplateNode node, TemplateScope scope, List<TextPiece> printed)
    {
        bool isDecided = Evaluate(source, node.Value, scope).Truth is not null;
        List<List<TextPiece>> texts = [.. Branches(source, node, scope).Select(branch => PrintAll(source, branch.Nodes, branch.Scope))];
        if (isDecided)
        {
            Append(printed, [.. texts.SelectMany(text => text)]);
            return;
        }

        string[] different = [.. texts.Select(text => string.Concat(text.Select(piece => piece.Text))).Distinct()];
        printed.AddRange(different.Length == 1 ? texts[0] : [TextPiece.Hole(ImageText.UnnamedHole)]);
    }

    List<TextPiece> PrintAll(TemplateSource source, IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
    {
        var printed = new List<TextPiece>();
        foreach (TemplateNode node in nodes)
        {
            Print(source, node, new(0, source.Text.Length), scope, printed);
        }

        return printed;
    }

    static void Append(List<TextPiece> printed, IReadOnlyList<TextPiece> pieces)
    {
        if (printed.Count + pieces.Count <= MaxPieces)
        {
            printed.AddRange(pieces);
        }
        else
        {
            printed.Add(TextPiece.Hole(ImageText.UnnamedHole));
        }
    }

    static void Print(TemplateValue value, string action, List<TextPiece> printed)
    {
        switch (value)
        {
            case TextValue { Text: not "", Pieces: var pieces }:
                Append(printed, pieces);
                break;
            case TextValue or MissingValue:
                printed.Add(TextPiece.Hole(action) with { IsEmptyValue = true });
                break;
            case BooleanValue boolean:
                printed.Add(new(boolean.Value ? "true" : "false"));
                break;
            default:
                printed.Add(TextPiece.Hole(action));
                break;
        }
    }

    /// <summary>Returns the value of an expression; unknown if it is not understood.</summary>
    TemplateValue Evaluate(TemplateSource source, TemplateExpression? expression, TemplateScope scope)
    {
        switch (expression)
        {
            case TemplateString literal:
                return new TextValue([source.At(literal.Range)]);
            case TemplateConstant { Text: "true" or "false" } constant:
                return new BooleanValue(constant.Text == "true");
            case TemplateConstant { Text: "nil" }:
                return TemplateValue.Missing;
            case TemplateConstant number:
                return new TextValue([source.At(number.Range) with { IsUntyped = true }]);
            case TemplateVariable { Name: "." }:
                return scope.Dot;
            case TemplateVariable variable:
                return scope.Find(variable.Name);
            case TemplateField field:
                return FieldOf(Evaluate(source, field.Of, scope), field.Name);
            case TemplateCall call when ++steps < MaxSteps:
                TemplateValue[] arguments = [.. call.Arguments.Select(argument => Evaluate(source, argument, scope))];
                return call.Function switch
                {
                    "include" => arguments is [TextValue { Text: { } name }, var data] ? Include(name, data) : TemplateValue.Unknown,
                    "tpl" => arguments is [TextValue text, var data] ? Nested(text, data) : TemplateValue.Unknown,
                    _ => TemplateFunctions.Call(call.Function, arguments),
                };
            default:
                return TemplateValue.Unknown;
        }
    }

    /// <summary>The value of an entry.</summary>
    public static TemplateValue FieldOf(TemplateValue value, string name) => value switch
    {
        DictionaryValue dictionary => dictionary.Entries.TryGetValue(name, out TemplateValue? entry) ? entry : TemplateValue.Missing,
        TreeValue tree => TemplateValue.Of(tree.Tree[name]),
        MissingValue => value,
        _ => TemplateValue.Unknown,
    };

    TemplateValue Include(string name, TemplateValue data)
    {
        if (includes >= MaxIncludes || !defines.TryGetValue(name, out (TemplateSource Source, TemplateNode Node) define))
        {
            return TemplateValue.Unknown;
        }

        includes++;
        List<TextPiece> printed = PrintAll(define.Source, define.Node.Body, TemplateScope.OfData(data));
        includes--;
        return new TextValue(TemplateFunctions.Trim(printed));
    }

    // A value may be a template itself.
    TemplateValue Nested(TextValue value, TemplateValue data)
    {
        if (value.Text is not { } text || text.IndexOf("{{", StringComparison.Ordinal) < 0)
        {
            return value;
        }

        if (includes >= MaxIncludes || value.Pieces is not [{ Path: { } path } piece] || TemplateSource.Parse(text, path, piece.Map) is not { } source)
        {
            return TemplateValue.Unknown;
        }

        includes++;
        List<TextPiece> printed = PrintAll(source, source.Nodes, TemplateScope.OfData(data));
        includes--;
        return new TextValue(printed);
    }
}
