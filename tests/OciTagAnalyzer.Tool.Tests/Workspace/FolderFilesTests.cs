using System.Diagnostics;
using System.Net.Sockets;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class FolderFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Are_not_those_of_nested_repositories()
    {
        folder.Write(".git/HEAD", "");
        folder.Write("Dockerfile", "");
        folder.Write("clone/.git/HEAD", "");
        folder.Write("clone/Dockerfile", "");
        folder.Write("lib/submodule/.git", "gitdir: ../../.git/modules/submodule\n");
        folder.Write("lib/submodule/deep/Dockerfile", "");
        folder.Write("lib/.gitignore", "");
        folder.Write("lib/compose.yaml", "");

        FolderFiles files = FolderFiles.Below(folder.FullPath);

        Assert.Equal(["Dockerfile", "lib/.gitignore", "lib/compose.yaml"], Relative(files));
        Assert.Equal(["'clone', 'lib/submodule' are other git repositories and are skipped; pass one as PATH to include it"],
            files.Notes.Select(note => note.Replace('\\', '/')));
        Assert.Equal(["deep/Dockerfile"], Relative(FolderFiles.Below(folder.PathOf("lib/submodule")), "lib/submodule").Where(file => file != ".git"));
    }

    [Fact]
    public async Task Are_not_pipes_sockets_or_devices()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (Process mkfifo = Process.Start("mkfifo", [folder.PathOf("compose.yaml")])!)
        {
            await mkfifo.WaitForExitAsync();
        }

        File.CreateSymbolicLink(folder.PathOf("Dockerfile"), "/dev/zero");
        File.CreateSymbolicLink(folder.PathOf("linked.Dockerfile"), "compose.yaml");
        File.CreateSymbolicLink(folder.PathOf("notes.txt"), "/dev/urandom");
        File.CreateSymbolicLink(folder.PathOf("regular.Dockerfile"), "empty.Dockerfile");
        folder.Write("empty.Dockerfile", "");

        // The path of a socket is limited to about a hundred characters.
        string socketFolder = Directory.CreateTempSubdirectory("s").FullName;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(socketFolder, "s")));
        File.CreateSymbolicLink(folder.PathOf("socket.Dockerfile"), Path.Combine(socketFolder, "s"));

        FolderFiles files = FolderFiles.Below(folder.FullPath);
        Directory.Delete(socketFolder, recursive: true);

        Assert.Equal(["empty.Dockerfile", "regular.Dockerfile"], Relative(files));
        Assert.Equal(
            ["Dockerfile", "compose.yaml", "linked.Dockerfile", "socket.Dockerfile"],
            files.Notes.Select(note => Path.GetFileName(note.Split('\'')[1])));
        Assert.All(files.Notes, note => Assert.EndsWith("is skipped: it is a pipe, a socket or a device", note));
    }

    // Root can read every folder.
    [Fact]
    public void Report_a_folder_that_cannot_be_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        folder.Write("secret/Dockerfile", "");
        File.SetUnixFileMode(folder.PathOf("secret"), UnixFileMode.None);
        FolderFiles files = FolderFiles.Below(folder.FullPath);
        File.SetUnixFileMode(folder.PathOf("secret"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.StartsWith($"'{folder.PathOf("secret")}' cannot be read: ", Assert.Single(files.Problems));
    }

    [Fact]
    public void Report_a_missing_folder() =>
        Assert.StartsWith($"'{folder.PathOf("gone")}' cannot be read: ", Assert.Single(FolderFiles.Below(folder.PathOf("gone")).Problems));

    IEnumerable<string> Relative(FolderFiles files, string below = "") =>
        files.Files.Select(file => Path.GetRelativePath(folder.PathOf(below), file).Replace('\\', '/'));
}
