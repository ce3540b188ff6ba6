using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A command with more to say than the list of commands has room for.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in a sentence.</param>
abstract class TaughtCommand(string name, string description) : Command(name, description)
{
    /// <summary>What its own help says behind the options.</summary>
    public abstract string Teaching { get; }
}
