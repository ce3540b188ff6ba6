using System.CommandLine;
using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag explain REFERENCE</c>: how a reference is read, and what the lock file says of it.</summary>
sealed class ExplainCommand : TaughtCommand
{
    readonly Argument<string> reference = new("REFERENCE") { Description = "The image reference, as people write it." };

    readonly CommandHost host;

    /// <summary>The command.</summary>
    public ExplainCommand(CommandHost host)
        : base("explain", "Says how an image reference is read, or why it is none.")
    {
        this.host = host;
        Arguments.Add(reference);
        SetAction((parsed, _) => ExplainAsync(parsed.GetRequiredValue(reference)));
    }

    /// <inheritdoc/>
    public override string Teaching => """
        Tells its parts, what is implied, what would be pulled, and what the nearest oci-images.lock.json, in the current
        folder or one above it, pins it to. Nothing is asked of a registry.

        Exit codes:
          0  it is a reference
          2  it is none: the message says why, and a caret where

        Examples:
          ocitag explain postgres
          ocitag explain ghcr.io/org/app:2.1@sha256:0123…
        """;

    async Task<int> ExplainAsync(string text)
    {
        if (ImageReference.TryParse(text, out ImageReference? read, out _))
        {
            await host.Output.WriteAsync(Explanation(read));
            return ExitCode.Fine;
        }

        await host.Error.WriteAsync(Refusal(text));
        return ExitCode.Failed;
    }

    string Explanation(ImageReference read)
    {
        Normalization implied = read.Parts.Normalization;
        string domain = read.Domain.Length == 0 ? "none" : read.Domain;
        var lines = new StringBuilder();
        Add("domain", domain + (implied.HasFlag(Normalization.DomainImplied) ? "  (implied)" : implied.HasFlag(Normalization.DomainReplaced) ? "  (for index.docker.io)" : ""));
        Add("path", read.Path + (implied.HasFlag(Normalization.LibraryImplied) ? "  (library/ is implied)" : ""));
        Add("tag", read.Tag ?? (read.Digest is null ? "none: whoever runs it takes 'latest'" : "none"));
        Add("digest", read.Digest ?? "none");
        Add("normal form", read.NormalForm);
        Add("familiar form", read.FamiliarForm);
        Add("pulls", read.DockerForm);
        Add("lock file", Locked(read));
        return lines.ToString();

        void Add(string name, string value) => lines.AppendLine(CultureInfo.InvariantCulture, $"{name,-15}{value}");
    }

    string Locked(ImageReference read)
    {
        if (FolderFiles.NearestAbove(host.CurrentFolder, DocumentName.LockFile) is not { } path)
        {
            return "none here or above";
        }

        string name = Path.GetRelativePath(host.CurrentFolder, path);
        ImageLockReading reading = ImageLock.Read(File.ReadAllText(path));
        return reading.Fault is { } fault ? $"can't be read: {fault.Message}  ({name})"
            : reading.Lock.Match(read) is not { } match ? $"no entry  ({name})"
            : match.IsAsLocked ? $"{Pinned(match)}  ({name})"
            : $"differs: '{match.Asked.FamiliarForm}' is pinned to {Pinned(match)}  ({name})";
    }

    static string Pinned(LockMatch match) =>
        match.Asked.Name
        + ((match.Entry.Tag ?? match.Asked.Tag) is { } tag ? ":" + tag : "")
        + (match.Entry.Digest is { } digest ? "@" + digest : "");

    static string Refusal(string text)
    {
        ReferenceFault? fault = ReferenceFault.Find(text);
        string shown = string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        string why = fault is null ? "" : $": {fault.Clause}";
        string carets = fault is null ? "" : $"  {new string(' ', fault.Range.Start)}{new string('^', Math.Max(1, fault.Range.Length))}{Environment.NewLine}";
        return $"ocitag: '{shown}' is no image reference{why}{Environment.NewLine}  {shown}{Environment.NewLine}{carets}";
    }
}
