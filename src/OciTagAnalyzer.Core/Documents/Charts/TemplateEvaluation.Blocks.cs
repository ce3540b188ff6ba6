using OciTagAnalyzer.Core.Formats.GoTemplates;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <content>The blocks <c>if</c>, <c>with</c> and <c>range</c>.</content>
sealed partial class TemplateEvaluation
{
    /// <summary>The branches of a block that are executed; both of them if the condition is unknown.</summary>
    IEnumerable<(IReadOnlyList<TemplateNode> Nodes, TemplateScope Scope)> Branches(TemplateSource source, TemplateNode node, TemplateScope scope)
    {
        TemplateValue value = Evaluate(source, node.Value, scope);
        DependsOnEmptyValue |= value is MissingValue or TextValue { Text: "" };
        if (node.Kind == TemplateNodeKind.Range && value is TreeValue { Tree: var tree })
        {
            return value.Truth == true ? Iterations(node, tree, scope) : [(node.Else, scope)];
        }

        TemplateValue dot = node.Kind == TemplateNodeKind.If ? scope.Dot : node.Kind == TemplateNodeKind.With ? value : TemplateValue.Unknown;
        var inner = new TemplateScope(scope, dot);
        if (node.Name.Length > 0)
        {
            inner.Declare(node.Name, node.Kind == TemplateNodeKind.Range ? TemplateValue.Unknown : value);
        }

        return value.Truth switch
        {
            true => [(node.Body, inner)],
            false => [(node.Else, new TemplateScope(scope, scope.Dot))],
            null => [(node.Body, inner), (node.Else, new TemplateScope(scope, scope.Dot))],
        };
    }

    static IEnumerable<(IReadOnlyList<TemplateNode> Nodes, TemplateScope Scope)> Iterations(TemplateNode node, ValueTree tree, TemplateScope scope)
    {
        IEnumerable<(string? Key, ValueTree? Value)> entries = tree.IsMapping
            ? tree.Keys.Select(key => ((string?)key, tree[key]))
            : tree.Items.Select(item => ((string?)null, (ValueTree?)item));
        return entries.Take(MaxItems).Select(entry =>
        {
            TemplateValue value = TemplateValue.Of(entry.Value);
            var inner = new TemplateScope(scope, value);
            inner.Declare(node.Name, value);
            inner.Declare(node.IndexName, entry.Key is null ? TemplateValue.Unknown : new TextValue([new(entry.Key)]));
            return (node.Body, inner);
        });
    }
}
