using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>A test of a command that looks for newer images: a folder, and a registry to which the test pushes them.</summary>
public abstract class UpdateTest : IAsyncLifetime
{
    /// <summary>The folder in which the command runs.</summary>
    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>The images of the registry.</summary>
    private protected FakeImages Images { get; } = new();

    /// <summary>The registry.</summary>
    private protected FakeRegistry Registry { get; private set; } = null!;

    /// <summary>Gives the time to the commands.</summary>
    private protected virtual TimeProvider Clock => TimeProvider.System;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Registry = await FakeRegistry.StartAsync(Images.AnswerAsync);
        Prepare();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Registry.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>Pushes images and writes files for all tests of the class.</summary>
    private protected virtual void Prepare()
    {
    }

    /// <summary>A reference to an image of the registry.</summary>
    /// <param name="reference">The repository, and the tag or digest if any.</param>
    private protected string Image(string reference) => $"{Registry.Host}/{reference}";

    /// <summary>The text of a file in the folder.</summary>
    private protected string TextOf(string file) => Encoding.UTF8.GetString(Folder.Read(file));

    /// <summary>Runs a command in the folder.</summary>
    private protected Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(Folder, host => host with { Clock = Clock }, default, arguments);
}
