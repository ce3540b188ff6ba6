using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.MSBuild;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>An MSBuild project file in C#, F# or Visual Basic, or a file that it imports. A build knows these files without a search.</summary>
sealed class MSBuildKind : DocumentKind
{
    static readonly string[] extensions = [".csproj", ".fsproj", ".vbproj", ".props", ".targets"];

    public override string Name => "msbuild";

    internal override CommentSyntax Comments => CommentSyntax.Xml;

    public override ScanResult Scan(string text) => MSBuildImages.Scan(text).UpToNul(text);

    internal override bool Recognizes(FileName file) => file.EndsWithAny(extensions);
}
