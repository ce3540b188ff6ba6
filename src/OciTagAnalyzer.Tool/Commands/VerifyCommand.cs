using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Verification;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag verify</c>: compares registries, sources or running instances with the lock file.</summary>
sealed class VerifyCommand : DetailedCommand
{
    const string StandardInput = "-";

    readonly PathArgument path = new("A lock file, or a solution, project or folder, for which the nearest lock file in its folder or above is used.");

    readonly Option<bool> strict = new("--strict")
    {
        Description = "Treats everything that cannot be determined as a failure.",
    };

    readonly Option<bool> offline = new("--offline")
    {
        Description = "Compares the sources with the lock file, and contacts no registry.",
    };

    readonly FilesOnlyOption filesOnly = new();

    readonly WordOption<VerifyFormat> format = new("--format", VerifyFormat.Text, VerifyFormat.Json)
    {
        Description = "Prints text, or JSON for scripts. [default: text]",
    };

    readonly FileOption incus = new("--incus", "a file or -")
    {
        Description = "A file with the YAML that Incus prints for an instance, an image or a list of instances; - reads standard input.",
        HelpName = "FILE|-",
    };

    readonly Option<Version?> incusVersion = new("--incus-version")
    {
        Description = "The version of Incus that created the instances; versions up to 6.18 and 6.0.5 record the digest.",
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

    /// <summary>Creates the command.</summary>
    public VerifyCommand(CommandHost host)
        : base("verify", "Checks with the registries that every tag and digest in oci-images.lock.json is unchanged.")
    {
        this.host = host;
        Arguments.Add(path);
        Options.Add(strict);
        Options.Add(offline);
        Options.Add(filesOnly);
        Options.Add(format);
        Options.Add(incus);
        Options.Add(incusVersion);
        registryArguments = new(this, host.CurrentFolder);
        Validators.Add(given =>
        {
            if (given.GetResult(offline) is not null && given.GetResult(incus) is not null)
            {
                given.AddError("--offline and --incus cannot be combined; use one of them");
            }

            if (given.GetResult(filesOnly) is not null && given.GetResult(offline) is null)
            {
                given.AddError("--files-only requires --offline");
            }

            if (given.GetResult(incusVersion) is not null && given.GetResult(incus) is null)
            {
                given.AddError("--incus-version requires --incus");
            }
        });
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public override string Details => $"""
        Each entry is verified, changed or unknown. A tag that was moved, or a tag or digest that no longer exists, is a change; the
        old and the new digest are printed, and what `ocitag lock --update` would lock instead. If a registry does not respond or
        denies access, the result is unknown: a warning, and a failure with --strict. If the tag of an entry is floating (`latest`, or by
        oci_tag.floating_tags for the lock file: in a .globalconfig, or in a section of .editorconfig for all files), only the
        digest is verified.

        With --offline, no registry is contacted: every image in the sources must have an entry and match its pin.
        With --incus, running instances are verified: the output of `incus config show INSTANCE`, `incus list --format yaml` or
        `incus image show IMAGE` is compared with the lock file. An instance is verified if its digest or its tag is the locked one,
        changed if it differs or has no entry, and unknown if Incus does not record enough.

        {RegistryArguments.Details}

        Exit codes:
          0  nothing is changed; with --strict, everything is verified
          1  something is changed; with --strict, also if something is unknown
          2  there is no lock file, or something could not be read

        Examples:
          ocitag verify
          ocitag verify --format json > verify.json
          ocitag verify --offline src/Shop.slnx
          incus config show time | ocitag verify --incus -
        """;

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // System.CommandLine handles Ctrl+C only after the action has returned its task.
        await Task.Yield();
        string given = path.FullPathIn(parsed, host.CurrentFolder);
        return parsed.GetValue(incus) is { } printed ? await VerifyInstancesAsync(parsed, given, printed, cancellation)
            : parsed.GetValue(offline) ? await VerifySourcesAsync(parsed, given, cancellation)
            : await VerifyRegistriesAsync(parsed, given, cancellation);
    }

    async Task<int> VerifyRegistriesAsync(ParseResult parsed, string given, CancellationToken cancellation)
    {
        if (!TryOpenLock(given, out LockFile? file, out string? problem))
        {
            return Fail(problem);
        }

        using var registry = new RegistryClient(registryArguments.Of(parsed), new CredentialStore(host.Variable), host.Clock);
        var answers = new RegistryAnswers(registry);
        PatternList floatingTags = ConfigFiles.FloatingTagsAt(file.FilePath);
        var resolver = new ImageResolver(answers, new(answers, minimumAge: null, host.Clock), word => floatingTags.Matches([word]));
        var verifier = new EntryVerifier(answers, floatingTags, resolver);
        (ImageReference Requested, LockEntry Entry)[] entries = [.. file.Reading.Lock.Entries];
        Verdict[] verdicts = await host.Error.CountAsync("Querying registries", entries.Length, done => Task.WhenAll(entries.Select(async image =>
        {
            Verdict verdict = await verifier.VerifyAsync(image.Requested, image.Entry, cancellation);
            done();
            return verdict;
        })));
        return Print(parsed, verdicts);
    }

    async Task<int> VerifySourcesAsync(ParseResult parsed, string given, CancellationToken cancellation)
    {
        bool isFilesOnly = parsed.GetValue(filesOnly);
        string sources = IsLockFile(given) ? Path.GetDirectoryName(given)! : given;
        if (!Entry.TryFind(sources, isFilesOnly, out Entry? entry, out string? notFound))
        {
            return Fail(notFound);
        }

        using LoadedSolution loaded = await host.Error.WhileAsync($"Opening {entry.Name}", () => LoadedSolution.OpenAsync(entry, isFilesOnly, cancellation));
        host.PrintProblemsOf(loaded);
        if (loaded.IsEmpty)
        {
            return ExitCode.Failed;
        }

        IReadOnlyList<SolutionImages> all = await host.Error.WhileAsync("Finding images", () => SolutionImages.OfAsync(loaded, cancellation));
        host.WarnAboutGaps(all.SelectMany(used => used.Gaps));

        var verdicts = new List<Verdict>();
        foreach (SolutionImages used in all.Where(used => used.Images.Count > 0))
        {
            if (!TryOpenLock(used.LockFile, out LockFile? file, out string? problem))
            {
                return Fail(problem);
            }

            verdicts.AddRange(SourceVerifier.Verify(used.Images, file.Reading.Lock, shown => Path.GetRelativePath(host.CurrentFolder, shown)));
        }

        int code = Print(parsed, verdicts);
        return loaded.IsComplete ? code : ExitCode.Failed;
    }

    async Task<int> VerifyInstancesAsync(ParseResult parsed, string given, string printed, CancellationToken cancellation)
    {
        if (!TryOpenLock(given, out LockFile? file, out string? problem))
        {
            return Fail(problem);
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
            return Fail(exception.Message);
        }

        IReadOnlyList<IncusInstance> instances = IncusReader.Read(text, out string? unreadable);
        if (unreadable is not null || instances.Count == 0)
        {
            return Fail(unreadable is null ? $"'{printed}' contains no instance of an OCI image" : $"'{printed}' cannot be read: {unreadable}");
        }

        var verifier = new IncusVerifier(file.Reading.Lock, parsed.GetValue(incusVersion));
        return Print(parsed, [.. instances.Select(verifier.Verify)]);
    }

    int Print(ParseResult parsed, IReadOnlyList<Verdict> verdicts)
    {
        var report = new VerifyReport(verdicts, parsed.GetValue(strict)) { ListsVerified = parsed.GetResult(incus) is not null };
        if (parsed.GetValue(format) == VerifyFormat.Json)
        {
            host.Output.PrintDocument(report.Json);
        }
        else
        {
            foreach (Line line in report.Lines)
            {
                host.Output.Print(line);
            }

            foreach (string warning in report.Warnings)
            {
                host.Warn(warning);
            }
        }

        return report.HasFailures ? ExitCode.Findings : ExitCode.Fine;
    }

    int Fail(string problem)
    {
        host.PrintProblem(problem);
        return ExitCode.Failed;
    }

    static bool TryOpenLock(string path, [NotNullWhen(true)] out LockFile? file, [NotNullWhen(false)] out string? problem)
    {
        string folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        string? found = !IsLockFile(path) ? FolderFiles.NearestAbove(folder, DocumentName.LockFile) : File.Exists(path) ? path : null;
        file = found is null ? null : LockFile.Open(found);
        problem = file is null ? $"there is no {DocumentName.LockFile} in '{folder}' or above it; run `ocitag lock` to create it" : file.Problem;
        return problem is null;
    }

    static bool IsLockFile(string path) => Path.GetFileName(path) == DocumentName.LockFile;
}
