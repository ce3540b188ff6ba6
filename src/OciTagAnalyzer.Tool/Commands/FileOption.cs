using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>An option that takes the path of a file.</summary>
sealed class FileOption : Option<string?>
{
    /// <summary>Creates the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expected">The expected value, for the message about an empty one: <c>a file</c>.</param>
    public FileOption(string name, string expected = "a file")
        : base(name)
    {
        HelpName = "FILE";
        Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: "" }])
            {
                given.AddError($"Invalid value '' for {name}; expected {expected}");
            }
        });
    }
}
