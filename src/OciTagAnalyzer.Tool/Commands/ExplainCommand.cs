using System.CommandLine;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag explain REFERENCE|RULE</c>: explains the parts of a reference and its entry in the lock file, or prints the page of a rule.</summary>
sealed class ExplainCommand : DetailedCommand
{
    readonly Argument<string> reference = new("REFERENCE|RULE")
    {
        Description = "An image reference, such as postgres:17.2, or the id of a rule, such as OCI1001.",
    };

    readonly CommandHost host;

    /// <summary>Creates the command.</summary>
    public ExplainCommand(CommandHost host)
        : base("explain", "Explains the parts of an image reference, or why it is invalid; or explains a rule.")
    {
        this.host = host;
        Arguments.Add(reference);
        SetAction(parsed => Explain(parsed.GetRequiredValue(reference)));
    }

    /// <inheritdoc/>
    public override string Details => """
        Prints the parts of the reference, which of them are implied, the image that would be pulled, and the pin in the nearest
        oci-images.lock.json, in the current folder or above it. No registry is contacted. For the id of a rule, prints its page.

        Exit codes:
          0  the argument is a valid reference or a rule
          2  it is neither; the message gives the reason, and a caret marks the position

        Examples:
          ocitag explain postgres
          ocitag explain OCI1001
          ocitag explain ghcr.io/org/app:2.1@sha256:0123…
        """;

    int Explain(string text)
    {
        if (RulePage.IsRuleId(text))
        {
            return ExplainRule(text.ToUpperInvariant());
        }

        if (ImageReference.TryParse(text, out ImageReference? read, out _))
        {
            foreach (Line line in Explanation(read))
            {
                host.Output.Print(line);
            }

            return ExitCode.Fine;
        }

        Refuse(text);
        return ExitCode.Failed;
    }

    int ExplainRule(string ruleId)
    {
        if (RulePage.Find(ruleId) is { } page)
        {
            host.Output.PrintDocument(page);
            return ExitCode.Fine;
        }

        host.PrintProblem($"there is no rule {ruleId}; the rules are {string.Join(", ", RulePage.RuleIds)}");
        return ExitCode.Failed;
    }

    Line[] Explanation(ImageReference read)
    {
        Normalization implied = read.Parts.Normalization;
        string domain = read.Domain.Length == 0 ? "none" : read.Domain;
        return
        [
            Part("domain", domain + OriginOf(implied)),
            Part("path", read.Path + (implied.HasFlag(Normalization.LibraryImplied) ? "  (library/ is implied)" : "")),
            Part("tag", read.Tag ?? (read.Digest is null ? "none: 'latest' is pulled" : "none")),
            Part("digest", read.Digest ?? "none"),
            Part("normal form", read.NormalForm),
            Part("familiar form", read.FamiliarForm),
            Part("pulls", read.DockerForm),
            Part("lock file", Locked(read)),
        ];
    }

    static string OriginOf(Normalization implied) =>
        implied.HasFlag(Normalization.DomainImplied) ? "  (implied)"
        : implied.HasFlag(Normalization.DomainReplaced) ? "  (for index.docker.io)"
        : "";

    static Line Part(string name, string value) => new($"[grey]{name,-15}[/]{value}");

    string Locked(ImageReference read)
    {
        if (FolderFiles.NearestAbove(host.CurrentFolder, DocumentName.LockFile) is not { } path)
        {
            return "none in this folder or above it";
        }

        string name = Path.GetRelativePath(host.CurrentFolder, path);
        LockFile file = LockFile.Open(path);
        return file.Problem is { } problem ? problem
            : file.Reading.Lock.Match(read) is not { } match ? $"no entry  ({name})"
            : match.IsAsLocked ? $"{match.Locked(match.Requested.Name)}  ({name})"
            : $"differs: '{match.Requested.FamiliarForm}' is pinned to {match.Locked(match.Requested.Name)}  ({name})";
    }

    void Refuse(string text)
    {
        ReferenceFault? fault = ReferenceFault.Find(text);
        host.PrintProblem($"'{text}' is not an image reference{(fault is null ? "" : $": {fault.Clause}")}");
        host.Error.PrintLine($"  {text}");
        if (fault is not null)
        {
            host.Error.PrintLine($"  {new string(' ', fault.Range.Start)}[red]{new string('^', Math.Max(1, fault.Range.Length))}[/]");
        }
    }
}
