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

            Assert.True(IsChecked(one) == (outcome.Expected.Count > 0), $"{member} is a {one.Role}");
        }
    }

    public sealed class EachRow
    {
        public static TheoryData<string> All => [.. SinkTable.BuiltIn.Rows.Select(row => row.Identity)];

        [Theory]
        [MemberData(nameof(All))]
        public void has_a_case_that_is_told_or_one_that_it_leaves_alone(string identity)
        {
            SinkRow row = SinkTable.BuiltIn.Rows.Single(candidate => candidate.Identity == identity);

            var roles =
                from library in CatalogueLibrary.All
                from pair in library.Cases.Zip(library.Outcomes)
                where pair.First.Member == row.Member && pair.First.Parameter == row.Parameter && pair.Second.Uses(row)
                select pair.First.Role;

            Assert.Contains(roles, role => row.IsOff ? role == CatalogueRole.Off : row.Shape == SinkShape.Built ? role == CatalogueRole.Output : IsChecked(role));
        }
    }

    static bool IsChecked(CatalogueCase one) => IsChecked(one.Role);

    static bool IsChecked(CatalogueRole role) => role is CatalogueRole.Sink or CatalogueRole.Companion or CatalogueRole.Absent;

    static (CatalogueCase Case, CatalogueOutcome Outcome) Find(string name, int index)
    {
        CatalogueLibrary library = CatalogueLibrary.All.Single(candidate => candidate.Name == name);
        return (library.Cases[index], library.Outcomes[index]);
    }
}
