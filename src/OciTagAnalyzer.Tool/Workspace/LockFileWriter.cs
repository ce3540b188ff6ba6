using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Writes a lock file during a run, so that little is lost if the process ends, and at its end.</summary>
/// <param name="file">The lock file before the run.</param>
/// <param name="folder">The folder in which files may be written.</param>
/// <param name="isDryRun">True to write nothing.</param>
/// <param name="clock">Gives the time.</param>
sealed class LockFileWriter(LockFile file, WritableFolder folder, bool isDryRun, TimeProvider clock)
{
    // A file of a thousand entries is written in a few milliseconds.
    static readonly TimeSpan interval = TimeSpan.FromSeconds(1);

    readonly Lock mutex = new();
    LockFile current = file;
    DateTimeOffset next = clock.GetUtcNow() + interval;
    bool isRefused;

    /// <summary>Writes the lock file if it was not written recently. A failure is ignored, since <see cref="TryWrite"/> reports it.</summary>
    /// <param name="content">Returns the content so far.</param>
    public void WriteSoFar(Func<ImageLock> content)
    {
        lock (mutex)
        {
            if (!isDryRun && !isRefused && clock.GetUtcNow() >= next)
            {
                isRefused = Write(content()) is not null;
                next = clock.GetUtcNow() + interval;
            }
        }
    }

    /// <summary>Writes the lock file. Returns null, or why the file was not written.</summary>
    public string? TryWrite(ImageLock content)
    {
        lock (mutex)
        {
            return Write(content);
        }
    }

    string? Write(ImageLock content)
    {
        string? reason = current.TryWrite(content, folder, isDryRun);
        current = reason is null && !isDryRun ? current.With(content) : current;
        return reason;
    }
}
