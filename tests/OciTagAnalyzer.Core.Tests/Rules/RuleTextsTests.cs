using System.Text.RegularExpressions;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Tests.Rules;

/// <summary>The form of the texts that users see. That the words are those of the documentation is a test of the documentation.</summary>
public sealed partial class RuleTextsTests
{
    public static TheoryData<string> Rules() => [.. RuleSet.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_title_is_a_line_without_a_dot(string id) => Assert.Matches("^[A-Z].*[^.]$", RuleSet.Find(id)!.Title);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_description_consists_of_sentences(string id) => Assert.Matches(@"^[A-Z'].*\.$", RuleSet.Find(id)!.Description);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_missing_fix_is_explained_in_sentences(string id) =>
        Assert.Matches(@"^[A-Z'].*\.$", RuleSet.Find(id)!.Remedy.Reason ?? "There is a fix.");

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_message_has_its_placeholders_in_order_and_no_dot(string id)
    {
        string message = RuleSet.Find(id)!.Message;
        int[] placeholders = [.. Placeholder().Matches(message).Select(match => int.Parse(match.Groups[1].Value))];
        Assert.Equal(Enumerable.Range(0, placeholders.Length), placeholders);
        Assert.Matches(@"^([A-Z]|'?\{0\}).*[^.]$", message);
    }

    [Fact]
    public void The_message_of_a_rule_for_an_image_ends_with_the_evidence() =>
        Assert.All(RuleSet.All.OfType<ReferenceRule>(), rule => Assert.Matches(@"[^ ]\{[1-9]\}$", rule.Message));

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();
}
