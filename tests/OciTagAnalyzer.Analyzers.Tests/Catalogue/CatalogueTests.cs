using System.Text.RegularExpressions;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Catalogue;

public sealed class CatalogueTests
{
    public sealed class EachCase
    {
        public static IEnumerable<object[]> All =>
            CatalogueLibrary.All.SelectMany(library => library.Cases.Select((one, index) => new object[] { library.Name, index, one.ToString() }));

        [Theory]
        [MemberData(nameof(All))]
        public void is_told_of_what_it_marks_and_of_nothing_else(string library, int index, string member)
        {
            (CatalogueCase one, CatalogueOutcome outcome) = Find(library, index);

            Assert.True(outcome.Uses(one), $"The code does not use {member}: {one.Code}");
            Assert.Equal(outcome.Expected, outcome.Told);
        }

        [Theory]
        [MemberData(nameof(All))]
        public void marks_something_where_its_member_is_judged(string library, int index, string member)
        {
            (CatalogueCase one, CatalogueOutcome outcome) = Find(library, index);

            Assert.True(IsJudged(one) == (outcome.Expected.Count > 0), $"{member} is a {one.Role}");
        }
    }

    public sealed class EachRow
    {
        // The same text with no row off, so that those, too, are seen to mean the members that they name.
        static readonly SinkTable allOn = SinkTable.Parse(Regex.Replace(BuiltInText(), @"(?m)(?<=^\[.*\s)off\b", ""));

        static readonly Lazy<ILookup<string, CatalogueRole>> rolesByRow = new(() => (
            from library in CatalogueLibrary.All
            from pair in library.Cases.Zip(library.Outcomes)
            from operation in pair.Second.Operations
            from hit in new SinkFinder(allOn, operation.SemanticModel!.Compilation.Assembly).Find(operation)
            select (hit.Row.Identity, pair.First.Role)).ToLookup(hit => hit.Identity, hit => hit.Role));

        public static TheoryData<string> All => [.. SinkTable.BuiltIn.Rows.Select(row => row.Identity)];

        [Theory]
        [MemberData(nameof(All))]
        public void has_a_case_that_is_told_or_one_that_it_leaves_alone(string identity)
        {
            SinkRow row = SinkTable.BuiltIn.Rows.Single(candidate => candidate.Identity == identity);

            Assert.Contains(rolesByRow.Value[identity], role => row.IsOff ? role == CatalogueRole.Off : IsJudged(role));
        }

        [Fact]
        public void that_is_off_is_one_that_the_analyzer_leaves_out() =>
            Assert.Equal(SinkTable.BuiltIn.Rows.Count, allOn.Rows.Count(row => !row.IsOff));

        static string BuiltInText()
        {
            using var reader = new StreamReader(typeof(SinkTable).Assembly.GetManifestResourceStream(typeof(SinkTable), "sinks.txt")!);
            return reader.ReadToEnd();
        }
    }

    static bool IsJudged(CatalogueCase one) => IsJudged(one.Role);

    static bool IsJudged(CatalogueRole role) => role is CatalogueRole.Sink or CatalogueRole.Companion or CatalogueRole.Absent;

    static (CatalogueCase Case, CatalogueOutcome Outcome) Find(string name, int index)
    {
        CatalogueLibrary library = CatalogueLibrary.All.Single(candidate => candidate.Name == name);
        return (library.Cases[index], library.Outcomes[index]);
    }
}
