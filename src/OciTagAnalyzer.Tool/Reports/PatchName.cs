using OciTagAnalyzer.Tool.Updating;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The name of the file with the patch of one image.</summary>
static class PatchName
{
    /// <summary>Returns the name: <c>ghcr.io-acme-api-1.4.patch</c>. It identifies the image, and contains only characters that every system allows.</summary>
    /// <param name="moves">The images in the patch.</param>
    public static string Of(IReadOnlyList<ImageMove> moves)
    {
        string rest = moves.Count > 1 ? $"-and-{moves.Count - 1}-more" : "";
        string old = $"{moves[0].Image.Reference.FamiliarName}-{moves[0].Image.Tag}-to-{moves[0].Target.Tag}";
        return string.Concat(old.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')) + rest + ".patch";
    }
}
