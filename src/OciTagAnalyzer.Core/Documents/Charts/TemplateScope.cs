namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>The variables of a block in a template.</summary>
/// <param name="outer">The surrounding block; null for the data of the template.</param>
/// <param name="dot">The current value.</param>
sealed class TemplateScope(TemplateScope? outer, TemplateValue dot)
{
    readonly Dictionary<string, TemplateValue> variables = new(StringComparer.Ordinal);

    /// <summary>The current value.</summary>
    public TemplateValue Dot => dot;

    /// <summary>The data of a template: <c>$</c> and <c>.</c>.</summary>
    public static TemplateScope OfData(TemplateValue data)
    {
        var scope = new TemplateScope(null, data);
        scope.Declare("$", data);
        return scope;
    }

    /// <summary>Returns the value of a variable.</summary>
    public TemplateValue Find(string name) =>
        variables.TryGetValue(name, out TemplateValue? value) ? value : outer?.Find(name) ?? TemplateValue.Unknown;

    /// <summary>Declares a variable in this block.</summary>
    public void Declare(string name, TemplateValue value) => variables[name] = value;

    /// <summary>Assigns a variable of this or a surrounding block.</summary>
    public void Assign(string name, TemplateValue value)
    {
        if (outer is null || variables.ContainsKey(name))
        {
            variables[name] = value;
        }
        else
        {
            outer.Assign(name, value);
        }
    }
}
