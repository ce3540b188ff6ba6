using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A command whose help contains details after the options.</summary>
/// <param name="name">The name.</param>
/// <param name="description">A sentence for the list of commands.</param>
abstract class DetailedCommand(string name, string description) : Command(name, description)
{
    /// <summary>The text after the options.</summary>
    public abstract string Details { get; }
}
