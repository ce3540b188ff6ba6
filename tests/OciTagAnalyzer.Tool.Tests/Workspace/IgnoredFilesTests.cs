using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

/// <summary>Files that git ignores, compared with git itself.</summary>
public sealed class IgnoredFilesTests : IDisposable
{
    static readonly string[] names = ["a", "b.yml", "c d", "ab", ".h", "x[1]", "B.yml", "é"];

    static readonly string[] patterns =
    [
        "a", "a/", "/a", "a/b.yml", "*.yml", "**/a", "a/**", "a/**/ab", "/*", "!/a", "!a/", "!*.yml", "#a", "\\#a", "\\!a", "!", "c d", "c\\ d ", "a ", "?",
        "[ab]", "[!a]*", "[a-c].yml", "[[:alpha:]].yml", "x\\[1\\]", "x[[]1]", "**", "*/b.yml", "**/b.yml/", ".*", "!.h", "a*b", "a**b", "/**/a/", "\\a",
        "[", "a\\", "é", "", "   ", "a//b", "b.yml/**", "***", "a/***", "**a",
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", folder.FullPath, "-c", "core.excludesFile=", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }

    IEnumerable<string> Read(string below = "") => FolderFiles.Below(folder.PathOf(below).TrimEnd('/')).Files
        .Select(file => Path.GetRelativePath(folder.FullPath, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    IEnumerable<string> ReadByGit() => Git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Distinct()
        .Order(StringComparer.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Are_those_that_git_ignores(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++)
        {
            Git("init", "-q");
            Git("config", "index.version", (2 + (round % 3)).ToString());
            for (int i = 0; i < 25; i++)
            {
                string path = string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => names[random.Next(names.Length)]));
                WriteUnlessTaken(path, "");
                if (random.Next(6) == 0)
                {
                    Git("add", "-f", "--", path);
                }
            }

            IEnumerable<string> folders = Directory.GetDirectories(folder.FullPath, "*", SearchOption.AllDirectories)
                .Where(child => !child.Contains(".git", StringComparison.Ordinal) && random.Next(4) == 0);
            string[] ignores = [.. folders.Append(folder.FullPath).Select(child => Path.Combine(child, ".gitignore")), folder.PathOf(".git/info/exclude")];
            foreach (string ignore in ignores)
            {
                File.WriteAllText(ignore, string.Concat(Enumerable.Range(0, random.Next(4))
                    .Select(_ => patterns[random.Next(patterns.Length)] + (random.Next(2) == 0 ? "\n" : "\r\n"))));
            }

            Assert.Equal(ReadByGit(), Read());
            Directory.Delete(folder.FullPath, recursive: true);
            Directory.CreateDirectory(folder.FullPath);
        }
    }

    [Fact]
    public void Need_no_repository()
    {
        folder.Write(".gitignore", "out/\n*.local.yml\n!keep.local.yml\n");
        folder.Write("out/compose.yml", "");
        folder.Write("a/x.local.yml", "");
        folder.Write("a/keep.local.yml", "");
        folder.Write(".k8s/.helm/values.yaml", "");
        folder.Write(".vs/compose.yml", "");

        Assert.Equal([".gitignore", ".k8s/.helm/values.yaml", "a/keep.local.yml"], Read());
        Assert.Equal(["out/compose.yml"], Read("out"));
    }

    [Fact]
    public void Have_the_rules_of_the_folders_above()
    {
        folder.Write(".git/HEAD", "");
        folder.Write(".git/info/exclude", "two.yml\n");
        folder.Write(".gitignore", "/app/one.yml\n");
        folder.Write("app/one.yml", "");
        folder.Write("app/two.yml", "");
        folder.Write("app/three.yml", "");

        FolderFiles files = FolderFiles.Below(folder.PathOf("app"));

        Assert.Equal(["three.yml"], files.Files.Select(Path.GetFileName));
        Assert.Equal(
            ["one.yml: ignored by '/app/one.yml' in '../.gitignore'", "two.yml: ignored by 'two.yml' in '../.git/info/exclude'"],
            files.Skipped.Select(skipped => $"{Path.GetFileName(skipped.FullPath)}: {skipped.Reason}"));
        Assert.Equal(["one.yml", "three.yml"], FolderFiles.Below(folder.PathOf("app"), folder.PathOf("app/one.yml")).Files.Select(Path.GetFileName));
    }

    [Fact]
    public void May_be_tracked_in_a_worktree()
    {
        Git("init", "-q");
        folder.Write("kept.yml", "");
        Git("add", "kept.yml");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one");
        Git("worktree", "add", "-q", "tree");
        folder.Write("tree/.gitignore", "*.yml\n");
        folder.Write("tree/other.yml", "");

        Assert.Equal(["tree/.git", "tree/.gitignore", "tree/kept.yml"], Read("tree"));
    }

    void WriteUnlessTaken(string path, string text)
    {
        for (string? parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(folder.PathOf(parent)))
            {
                return;
            }
        }

        if (!Directory.Exists(folder.PathOf(path)))
        {
            folder.Write(path, text);
        }
    }
}
