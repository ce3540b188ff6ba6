using System.Reflection;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>The address of the page of a rule, for the help links of editors and reports.</summary>
/// <remarks>
/// The publisher of the package sets PackageProjectUrl, and the build writes the address of the pages into this assembly. Without it there is no
/// link. A link to the copy of the page in the package would not help: Roslyn's hosts ignore links other than http and https, some load a copy of this
/// assembly from another folder, and a build would print paths of one machine. <c>ocitag explain</c> prints the pages.
/// </remarks>
public static class HelpLink
{
    const string PagesKey = "RulePagesUrl";

    static readonly string? pages = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == PagesKey)?.Value;

    /// <summary>Returns the address of the page of the rule with this id; null if the package was built without one.</summary>
    public static string? Of(string ruleId) => In(pages, ruleId);

    /// <summary>Returns the address of the page of a rule below <paramref name="pages"/>; null if that is null or empty.</summary>
    public static string? In(string? pages, string ruleId) => string.IsNullOrEmpty(pages) ? null : $"{pages!.TrimEnd('/')}/{ruleId}.md";
}
