using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Commands;
using OciTagAnalyzer.Tool.Terminal;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Tests.Terminal;

public sealed class PrinterTests
{
    readonly StringWriter text = new();

    public sealed class To_a_terminal : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task Has_colors_and_tables()
        {
            folder.Write("Dockerfile", "FROM nginx\nFROM redis\n");

            string output = await CheckAsync(hasColour: true);

            Assert.Contains("Dockerfile(1,6): \e[", output);
            Assert.Matches(@"│ OCI1001 │ MissingTag\s+│\s+2 │", output);
        }

        [Fact]
        public async Task Has_no_colors_with_NO_COLOR()
        {
            folder.Write("Dockerfile", "FROM nginx\n");

            string output = await CheckAsync(hasColour: false);

            Assert.StartsWith("Dockerfile(1,6): warning OCI1001: ", output);
            Assert.DoesNotContain('\e', output);
        }

        [Fact]
        public async Task Does_not_wrap_lines()
        {
            string name = new('a', 200);
            folder.Write($"{name}/Dockerfile", "FROM nginx\n");

            Assert.Contains(name, await CheckAsync(hasColour: false));
        }

        [Fact]
        public async Task Gets_no_control_characters_from_files()
        {
            folder.Write("compose.yaml", "services:\n  db:\n    # \e[2J\u202E\n    image: postgres\n");
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.4" } } }""");

            string output = await RunAsync(hasColour: false, "fix", "--dry-run");

            Assert.Contains("     # \uFFFD[2J\uFFFD\n-    image: postgres\n", output);
        }

        Task<string> CheckAsync(bool hasColour) => RunAsync(hasColour, "check");

        async Task<string> RunAsync(bool hasColour, params string[] arguments)
        {
            var output = new StringWriter();
            await new OciTagCommand(new(folder.FullPath, new Printer(output, AnsiSupport.Yes, hasColour), new Printer(TextWriter.Null, AnsiSupport.Yes)))
                .RunAsync(arguments);
            return output.ToString().ReplaceLineEndings("\n");
        }
    }

    [Fact]
    public void Prints_text_without_markup_and_line_breaks()
    {
        new Printer(text, AnsiSupport.No).PrintLine($"[red]{"[/]a\nb\e]0;c\a[blink]"}[/]: {new Line($"[green]{"[d]"}[/]")}");

        Assert.Equal("[/]a\uFFFDb\uFFFD]0;c\uFFFD[blink]: [d]" + Environment.NewLine, text.ToString());
    }

    [Fact]
    public void Prints_a_document_unchanged_unless_on_a_terminal()
    {
        new Printer(text, AnsiSupport.No).PrintDocument("a\e[2J\r\n\tb\r");

        Assert.Equal("a\e[2J\r\n\tb\r", text.ToString());
    }

    [Fact]
    public async Task Shows_progress_only_on_a_terminal()
    {
        int done = await new Printer(text, AnsiSupport.No).CountAsync("Querying", 2, piece =>
        {
            piece();
            piece();
            return Task.FromResult(2);
        });

        Assert.Equal((2, ""), (done, text.ToString()));
    }

    [Fact]
    public async Task Shows_the_number_of_completed_items_on_a_terminal()
    {
        await new Printer(text, AnsiSupport.Yes).CountAsync("Querying [you]", 2, piece =>
        {
            piece();
            piece();
            return Task.FromResult(0);
        });

        Assert.Contains("Querying [you]", text.ToString());
        Assert.Contains("2/2", text.ToString());
    }
}
