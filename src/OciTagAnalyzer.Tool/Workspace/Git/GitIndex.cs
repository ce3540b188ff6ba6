using System.Buffers.Binary;
using System.Text;
using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace.Git;

/// <summary>The paths that a repository tracks (https://git-scm.com/docs/index-format).</summary>
sealed class GitIndex
{
    const int HashEnd = 60;
    const int HeaderLength = 12;
    const int ExtendedFlag = 0x4000;

    readonly HashSet<string> files = new(StringComparer.Ordinal);
    readonly HashSet<string> folders = new(StringComparer.Ordinal);
    readonly string root;

    GitIndex(string root) => this.root = root;

    /// <summary>Reads the index of the repository with this root; without one, or in an unknown format, nothing is tracked.</summary>
    public static GitIndex Read(string? root)
    {
        var index = new GitIndex(root ?? "");
        try
        {
            string path = root is null ? "" : Path.Combine(GitFolder.Of(root), "index");
            if (File.Exists(path) && !SpecialFile.Is(path))
            {
                index.Add(File.ReadAllBytes(path));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The patterns alone decide.
        }

        return index;
    }

    /// <summary>True if a file is tracked.</summary>
    public bool HasFile(string path) => files.Contains(Relative(path));

    /// <summary>True if a file in the folder, or below it, is tracked.</summary>
    public bool HasFilesIn(string folder) => folders.Contains(Relative(folder));

    string Relative(string path) => root.Length == 0 ? "" : Path.GetRelativePath(root, path).Replace('\\', '/');

    void Add(ReadOnlySpan<byte> index)
    {
        if (index.Length < HeaderLength || !index.StartsWith("DIRC"u8))
        {
            return;
        }

        int version = BinaryPrimitives.ReadInt32BigEndian(index[4..]);
        int count = BinaryPrimitives.ReadInt32BigEndian(index[8..]);
        byte[] name = [];
        int at = HeaderLength;
        for (int i = 0; i < count && version is 2 or 3 or 4 && at + HashEnd + 2 < index.Length; i++)
        {
            int start = at;
            bool isExtended = (BinaryPrimitives.ReadUInt16BigEndian(index[(at + HashEnd)..]) & ExtendedFlag) != 0;
            at += HashEnd + (isExtended ? 4 : 2);
            int removed = version == 4 ? ReadLength(index, ref at) : name.Length;
            int length = index[at..].IndexOf((byte)0);
            if (length < 0 || removed > name.Length)
            {
                return;
            }

            name = [.. name.AsSpan(0, name.Length - removed), .. index.Slice(at, length)];
            Add(Encoding.UTF8.GetString(name));
            at += length + 1;

            // Until version 3, each entry is padded with NUL to a multiple of eight bytes.
            at += version == 4 ? 0 : (8 - ((at - start) % 8)) % 8;
        }
    }

    // The variable width encoding of offsets in pack files.
    static int ReadLength(ReadOnlySpan<byte> index, ref int at)
    {
        int value = index[at] & 0x7F;
        while ((index[at++] & 0x80) != 0)
        {
            value = ((value + 1) << 7) | (index[at] & 0x7F);
        }

        return value;
    }

    void Add(string path)
    {
        _ = files.Add(path);
        for (int slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
        {
        }
    }
}
