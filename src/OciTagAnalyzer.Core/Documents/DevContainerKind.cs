using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A <c>devcontainer.json</c>, whose <c>image</c> is the image of a development container.</summary>
sealed class DevContainerKind : DocumentKind
{
    public override string Name => "devcontainer";

    public override IReadOnlyList<string> Patterns { get; } = [".devcontainer.json", ".devcontainer/**/devcontainer.json"];

    internal override CommentSyntax Comments => CommentSyntax.Json;

    internal override bool Recognizes(FileName file) => file.Is("devcontainer.json") || file.Is(".devcontainer.json");

    public override ScanResult Scan(string text)
    {
        var places = new FoundImageList();
        var scanner = new JsonScanner(text);
        while (scanner.Read())
        {
            if (scanner is { Kind: JsonEventKind.String, Depth: 1 } && scanner.Key.ToValue(text) == "image" && !scanner.String.Range.IsEmpty)
            {
                MappedText value = new(scanner.String.ToValue(text), scanner.String.ToMap(text));
                ComposedText? filledIn = ExpressionHoles.Find(value, scanner.String.Range, ("${", "}"));
                ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);
                places.Add(new FoundImage(written, scanner.String.Range, filledIn?.ToMap(text) ?? value.Map, "image"));
            }
        }

        return places.ToResult(scanner.Fault);
    }
}
