using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A <c>devcontainer.json</c>, whose <c>image</c> is the image of a development container. The commands of its life cycle may pull others
/// (https://containers.dev/implementors/json_reference).
/// </summary>
sealed class DevContainerKind : DocumentKind
{
    public override string Name => "devcontainer";

    public override IReadOnlyList<string> Patterns { get; } = [".devcontainer.json", ".devcontainer/**/devcontainer.json"];

    internal override CommentSyntax Comments => CommentSyntax.Json;

    internal override bool Recognizes(FileName file) => file.Is("devcontainer.json") || file.Is(".devcontainer.json");

    static readonly HashSet<string> commands = new(StringComparer.Ordinal)
    {
        "initializeCommand", "onCreateCommand", "updateContentCommand", "postCreateCommand", "postStartCommand", "postAttachCommand",
    };

    public override ScanResult Scan(string text)
    {
        var images = new FoundImageList();
        var scanner = new JsonScanner(text);
        List<CommandWord> words = [];
        while (scanner.Read())
        {
            if (scanner.Kind == JsonEventKind.ArrayEnd)
            {
                AddImages(images, [words], "");
                words = [];
            }

            if (scanner.Kind != JsonEventKind.String || scanner.String.Range.IsEmpty)
            {
                continue;
            }

            MappedText value = new(scanner.String.ToValue(text), scanner.String.ToMap(text));
            if (scanner.Depth == 1 && scanner.Key.ToValue(text) == "image")
            {
                ComposedText? filledIn = ExpressionHoles.Find(value, scanner.String.Range, ("${", "}"));
                ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);
                images.Add(new FoundImage(written, scanner.String.Range, filledIn?.ToMap(text) ?? value.Map, "image"));
            }
            else if (commands.Contains(scanner[0].Key.ToValue(text)))
            {
                var word = new CommandWord(ImageText.Known(value.Text), value.Map, 0);
                if (scanner[scanner.Depth - 1].IsArray)
                {
                    words.Add(word);
                }
                else
                {
                    AddImages(images, CommandWrapper.InScript(word, ShellKind.Posix).Select(command => command.Words), scanner.KeyPath());
                }
            }
        }

        return images.ToResult(scanner.Fault);
    }

    // A command is a script, or a list of words that runs without a shell; an object contains several of either form.
    static void AddImages(FoundImageList images, IEnumerable<IReadOnlyList<CommandWord>> commands, string path)
    {
        foreach (CommandImage image in commands.SelectMany(CommandImages.In))
        {
            images.Add(path.Length == 0 ? image.Place : image.Place with { KeyPath = path });
        }
    }
}
