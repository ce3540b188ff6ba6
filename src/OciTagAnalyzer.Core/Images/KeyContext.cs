using System.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>The keys that contain an image, independent of the position in a list.</summary>
static class KeyContext
{
    /// <summary>Returns the path without indexes: <c>services[0].image</c> and <c>Services:0:Image</c> lose the <c>0</c>.</summary>
    public static string Of(string keyPath)
    {
        var path = new StringBuilder(keyPath.Length);
        for (int at = 0; at < keyPath.Length; at++)
        {
            int digits = at + 1;
            while (digits < keyPath.Length && keyPath[digits] is >= '0' and <= '9')
            {
                digits++;
            }

            bool hasDigits = digits > at + 1;
            if (hasDigits && keyPath[at] == '[' && digits < keyPath.Length && keyPath[digits] == ']')
            {
                at = digits;
            }
            else if (hasDigits && keyPath[at] == ':' && (digits == keyPath.Length || keyPath[digits] == ':'))
            {
                at = digits - 1;
            }
            else
            {
                _ = path.Append(keyPath[at]);
            }
        }

        return path.ToString();
    }
}
