using System.Diagnostics;
using System.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag update</c> with many images.</summary>
public sealed class UpdateScaleTests : UpdateTest
{
    /// <summary>Each image costs a list of tags, the digest of the new tag and its content, however many places name it.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(200)]
    public async Task Sends_three_requests_for_each_image_with_a_digest(int count)
    {
        WriteFiles(count);

        CommandRun run = await RunAsync("update");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(3 * count, Registry.Requests.Count);
        Assert.Contains($"\n{count} updated at {3 * count} places, ", run.Output);
    }

    /// <summary>However early or late the process is killed, each file has its old or its new text, and the next run completes the update.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(150)]
    [InlineData(1500)]
    public async Task Leaves_every_file_whole_if_the_process_is_killed(int afterWrites)
    {
        const int Count = 40;
        WriteFiles(Count);
        Dictionary<string, string> before = Files();
        string target = Path.Combine(Folder.FullPath, "s7", "compose.yaml");
        using Process tool = ToolProcess.Start(Folder, variable: null, "update", "--files-only");
        DateTime start = File.GetLastWriteTimeUtc(target);
        while (!tool.HasExited && File.GetLastWriteTimeUtc(target) == start)
        {
            await Task.Yield();
        }

        await Task.Delay(TimeSpan.FromMicroseconds(afterWrites));
        tool.Kill();
        await tool.WaitForExitAsync();

        Dictionary<string, string> after = Files();
        Assert.All(before.Keys.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)), file => Assert.True(
            after[file] == before[file] || (after[file].Contains("1.5", StringComparison.Ordinal) && after[file].Length == before[file].Length), file));

        // Without the C# code, it is unknown whether the old entries are still needed.
        ImageLockReading locked = ImageLock.Read(after[Folder.PathOf("oci-images.lock.json")]);
        Assert.Null(locked.Fault);
        Assert.Contains(locked.Lock.Images.Count, new[] { Count, 2 * Count });
        Assert.Contains(after, file => file.Value.Contains("1.5", StringComparison.Ordinal));

        CommandRun run = await RunAsync("update");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(Files(), file => Assert.DoesNotContain(":1.0", file.Value, StringComparison.Ordinal));
        Assert.StartsWith("0 updated at 0 places, 0 kept back, ", (await RunAsync("update")).Output);
    }

    void WriteFiles(int count)
    {
        var entries = new List<string>();
        for (int i = 0; i < count; i++)
        {
            Images.PushEach($"app{i}", "0.9 1.0 1.1 1.4 1.5 2.0 latest 1.5-alpine");
            string image = $"{Registry.Host}/app{i}";
            string digest = Images.DigestOf($"app{i}", "1.0");
            Folder.Write($"s{i}/compose.yaml", $"services:\n  a:\n    image: {image}:1.0@{digest}\n  b:\n    image: {image}:1.0\n");
            entries.Add($"    \"{image}:1.0\": {{ \"digest\": \"{digest}\", \"mediaType\": \"{FakeManifests.ImageType}\" }}");
        }

        entries.Sort(StringComparer.Ordinal);
        Folder.Write("oci-images.lock.json", $"{{\n  \"version\": 1,\n  \"images\": {{\n{string.Join(",\n", entries)}\n  }}\n}}\n");
    }

    Dictionary<string, string> Files() => Directory.EnumerateFiles(Folder.FullPath, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".ocitag.tmp", StringComparison.Ordinal))
        .ToDictionary(file => file, file => Encoding.UTF8.GetString(File.ReadAllBytes(file)));
}
