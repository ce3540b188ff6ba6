using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>The values of variables at a command of a script: what the script assigns, or else the value that the pipeline sets, or else the default.</summary>
/// <param name="variables">The variables of the shell.</param>
/// <param name="block">The part of the script that contains the command.</param>
/// <param name="position">The number of the command.</param>
/// <param name="node">The scalar that contains the script.</param>
/// <param name="path">The path to it.</param>
/// <param name="pipeline">Finds the variables of the pipeline.</param>
sealed class ScriptValues(ShellVariables variables, ShellBlock block, int position, YamlNode node, string path, VariableLookup pipeline)
{
    /// <summary>The folder of the command, relative to that of the script; null if it is unknown.</summary>
    public string? Folder => variables.FolderAt(position, block);

    /// <summary>The path to the script.</summary>
    public string Path => path;

    /// <summary>Finds the variables in a word of the command.</summary>
    public VariableLookup Of(FoundImage word) => expression => Find(word, expression);

    PipelineVariable? Find(FoundImage word, string expression)
    {
        if (!ShellVariable.TryParse(expression, variables.Kind, out ShellVariable variable))
        {
            return pipeline(expression);
        }

        if (!variable.IsUnchanged || (variable.IsArgument && block.Function is not null)
            || variables.Before(variable.Name, position, block, out bool mayBeUnassigned) is not { } assignments)
        {
            return null;
        }

        PipelineVariable? given = mayBeUnassigned ? pipeline(NameFor(expression, variable)) : null;
        List<PipelineValue> values = [.. assignments.Where(assignment => given is null || !assignment.IsDefault).SelectMany(ValuesOf)];
        bool mayBeEmpty = assignments.Any(assignment => assignment.Values.Any(value => value.Text.Text.Length == 0));
        if ((mayBeEmpty || (mayBeUnassigned && given is null)) && variable.HasDefault && DefaultOf(word, expression) is { } value)
        {
            values.Add(ValueOf(value, this));
        }

        return values.Count == 0 ? given : given is null ? new(values, variable.Name) : given with { Values = [.. values, .. given.Values] };
    }

    // Only variables of the environment are variables of PowerShell with a prefix.
    string NameFor(string expression, ShellVariable variable) => variables.Kind == ShellKind.Posix ? "$" + variable.Name : expression;

    IEnumerable<PipelineValue> ValuesOf(ShellAssignment assignment)
    {
        var values = new ScriptValues(variables, assignment.Block, assignment.Position, node, path, pipeline);
        return assignment.Values.Where(value => value.Text.Text.Length > 0).Select(value => ValueOf(value, values));
    }

    PipelineValue ValueOf(CommandWord value, ScriptValues values)
    {
        FoundImage place = value.ToPlace(ImageText.Known(""), path);
        return new(node, path, values.Of(place)) { InScript = place };
    }

    CommandWord? DefaultOf(FoundImage word, string expression)
    {
        int hole = 0;
        for (int i = 0; i < word.Written.Text.Length; i++)
        {
            if (word.Written.Text[i] == ImageText.Hole && word.Written.HoleNames[hole++] == expression)
            {
                return variables.Defaults.TryGetValue(word.Map.ToDocument(i), out CommandWord? value) ? value : null;
            }
        }

        return null;
    }
}
