using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Verification;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag verify</c>: is what registries, sources or a running instance have still what was locked?</summary>
sealed class VerifyCommand : TaughtCommand
{
    const string StandardInput = "-";

    readonly PathArgument path = new("A lock file, or a solution, a project or a folder, which goes by the nearest lock file beside it or above.");

    readonly Option<bool> strict = new("--strict")
    {
        Description = "What can't be told is a failure.",
    };

    readonly Option<bool> offline = new("--offline")
    {
        Description = "Verifies the sources against the lock file, and asks no registry.",
    };

    readonly FilesOnlyOption filesOnly = new();

    readonly FileOption incus = new("--incus", "a file or -")
    {
        Description = "A file with what Incus prints of an instance, an image, or a list of instances, as YAML; - reads standard input.",
        HelpName = "FILE|-",
    };

    readonly Option<Version?> incusVersion = new("--incus-version")
    {
        Description = "The version of Incus that made the instances; those up to 6.18 and 6.0.5 record the digest.",
        HelpName = "VERSION",
        CustomParser = given =>
        {
            if (!Version.TryParse(given.Tokens[0].Value, out Version? version))
            {
                given.AddError($"Invalid value '{given.Tokens[0].Value}' for --incus-version; expected a version such as 6.12 or 6.0.5");
            }

            return version;
        },
    };

    readonly RegistryArguments registryArguments;
    readonly CommandHost host;

    /// <summary>The command.</summary>
    public VerifyCommand(CommandHost host)
        : base("verify", "Asks the registries whether every tag and digest in oci-images.lock.json is what it was when it was locked.")
    {
        this.host = host;
        Arguments.Add(path);
        Options.Add(strict);
        Options.Add(offline);
        Options.Add(filesOnly);
        Options.Add(incus);
        Options.Add(incusVersion);
        registryArguments = new(this, host.CurrentFolder);
        Validators.Add(given =>
        {
            if (given.GetResult(offline) is not null && given.GetResult(incus) is not null)
            {
                given.AddError("--offline and --incus verify two things; give one of them");
            }

            if (given.GetResult(filesOnly) is not null && given.GetResult(offline) is null)
            {
                given.AddError("--files-only chooses which sources --offline verifies, and there is no --offline");
            }

            if (given.GetResult(incusVersion) is not null && given.GetResult(incus) is null)
            {
                given.AddError("--incus-version says who made what --incus names, and there is no --incus");
            }
        });
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public override string Teaching => $"""
        A failure is a tag that was moved, with both digests, and a tag or digest that is gone. A registry that does not
        answer, or does not let us see the image, is a warning, and a failure with --strict. Of an entry whose tag moves by
        its nature (`latest`, or what oci_tag.floating_tags says where the lock file stands: in a .globalconfig, or in a section
        of .editorconfig that names all files) the digest alone is verified.

        With --offline nobody is asked: every image that the sources name must have an entry, and be what that pins it to.
        With --incus a running instance is verified: what `incus config show INSTANCE`, `incus list --format yaml` or
        `incus image show IMAGE` print is compared with the lock file.

        {RegistryArguments.Teaching}

        Exit codes:
          0  all is as it was locked
          1  something is not
          2  there is no lock file, or something could not be read

        Examples:
          ocitag verify
          ocitag verify --offline src/Shop.slnx
          incus config show time | ocitag verify --incus -
        """;

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // Only then does the command line listen for Ctrl+C.
        await Task.Yield();
        string given = path.FullPathIn(parsed, host.CurrentFolder);
        bool isStrict = parsed.GetValue(strict);
        return parsed.GetValue(incus) is { } printed ? await VerifyInstancesAsync(given, printed, parsed.GetValue(incusVersion), isStrict, cancellation)
            : parsed.GetValue(offline) ? await VerifySourcesAsync(given, parsed.GetValue(filesOnly), isStrict, cancellation)
            : await VerifyRegistriesAsync(given, registryArguments.Of(parsed), isStrict, cancellation);
    }

    async Task<int> VerifyRegistriesAsync(string given, RegistryOptions options, bool isStrict, CancellationToken cancellation)
    {
        if (!TryOpenLock(given, out LockFile? file, out string? problem))
        {
            return Refuse(problem);
        }

        using var registry = new RegistryClient(options, new CredentialStore(host.Variable), host.Clock);
        var verifier = new EntryVerifier(registry, ConfigFiles.FloatingTagsAt(file.FilePath));
        (ImageReference Asked, LockEntry Entry)[] entries = [.. file.Reading.Lock.Entries];
        Verdict[] verdicts = await host.Error.CountAsync("Asking registries", entries.Length, done => Task.WhenAll(entries.Select(async image =>
        {
            Verdict verdict = await verifier.VerifyAsync(image.Asked, image.Entry, cancellation);
            done();
            return verdict;
        })));
        return Tell(verdicts, isStrict);
    }

    async Task<int> VerifySourcesAsync(string given, bool isFilesOnly, bool isStrict, CancellationToken cancellation)
    {
        string sources = IsLockFile(given) ? Path.GetDirectoryName(given)! : given;
        if (!Entry.TryFind(sources, out Entry? entry, out string? notFound))
        {
            return Refuse(notFound);
        }

        using LoadedSolution loaded = await host.Error.WhileAsync($"Opening {entry.Name}", () => LoadedSolution.OpenAsync(entry, isFilesOnly, cancellation));
        host.TellWhatIsMissing(loaded);
        if (loaded.IsEmpty)
        {
            return ExitCode.Failed;
        }

        IReadOnlyList<SolutionImages> all = await host.Error.WhileAsync("Finding images", () => SolutionImages.OfAsync(loaded, cancellation));
        host.WarnOfDoubts(all.SelectMany(used => used.Doubts));

        var verdicts = new List<Verdict>();
        foreach (SolutionImages used in all.Where(used => used.Images.Count > 0))
        {
            if (!TryOpenLock(used.LockFile, out LockFile? file, out string? problem))
            {
                return Refuse(problem);
            }

            verdicts.AddRange(SourceVerifier.Verify(used.Images, file.Reading.Lock, shown => Path.GetRelativePath(host.CurrentFolder, shown)));
        }

        int code = Tell(verdicts, isStrict);
        return loaded.IsComplete ? code : ExitCode.Failed;
    }

    async Task<int> VerifyInstancesAsync(string given, string printed, Version? version, bool isStrict, CancellationToken cancellation)
    {
        if (!TryOpenLock(given, out LockFile? file, out string? problem))
        {
            return Refuse(problem);
        }

        string text;
        try
        {
            text = printed == StandardInput
                ? await host.Input.ReadToEndAsync(cancellation)
                : await File.ReadAllTextAsync(Path.GetFullPath(printed, host.CurrentFolder), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(exception.Message);
        }

        IReadOnlyList<IncusInstance> instances = IncusReader.Read(text, out string? unreadable);
        if (unreadable is not null || instances.Count == 0)
        {
            return Refuse(unreadable is null ? $"'{printed}' holds no instance of an OCI image" : $"'{printed}' can't be read: {unreadable}");
        }

        var verifier = new IncusVerifier(file.Reading.Lock, version);
        return Tell([.. instances.Select(verifier.Verify)], isStrict);
    }

    int Tell(IReadOnlyList<Verdict> verdicts, bool isStrict)
    {
        var report = new VerifyReport(verdicts, isStrict);
        foreach (Line line in report.Lines)
        {
            host.Output.Print(line);
        }

        foreach (string warning in report.Warnings)
        {
            host.Warn(warning);
        }

        return report.HasFailures ? ExitCode.Findings : ExitCode.Fine;
    }

    int Refuse(params IEnumerable<string> problems)
    {
        foreach (string problem in problems)
        {
            host.TellProblem(problem);
        }

        return ExitCode.Failed;
    }

    static bool TryOpenLock(string path, [NotNullWhen(true)] out LockFile? file, [NotNullWhen(false)] out string? problem)
    {
        string folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        string? found = !IsLockFile(path) ? FolderFiles.NearestAbove(folder, DocumentName.LockFile) : File.Exists(path) ? path : null;
        file = found is null ? null : LockFile.Open(found);
        problem = file is null ? $"there is no {DocumentName.LockFile} in '{folder}' or above it; `ocitag lock` makes one" : file.Problem;
        return problem is null;
    }

    static bool IsLockFile(string path) => Path.GetFileName(path) == DocumentName.LockFile;
}
