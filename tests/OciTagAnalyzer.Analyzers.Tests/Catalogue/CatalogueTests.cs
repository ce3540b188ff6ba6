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
        public void has_exactly_the_expected_findings(string library, int index, string member)
        {
            (CatalogueCase one, CatalogueOutcome outcome) = Find(library, index);

            Assert.True(outcome.Uses(one), $"The code does not use {member}: {one.Code}");
            Assert.Equal(outcome.Expected, outcome.Reported);
        }

        [Theory]
        [MemberData(nameof(All))]
        public void expects_a_finding_if_its_member_is_a_sink(string library, int index, string member)
        {
            (CatalogueCase one, CatalogueOutcome outcome) = Find(library, index);

            Assert.True(IsAnalyzed(one) == (outcome.Expected.Count > 0), $"{member} is a {one.Role}");
        }
    }

    public sealed class EachRow
    {
        public static TheoryData<string> All => [.. SinkTable.BuiltIn.Rows.Select(row => row.Identity)];

        [Theory]
        [MemberData(nameof(All))]
        public void has_a_case(string identity)
        {
            SinkRow row = SinkTable.BuiltIn.Rows.Single(candidate => candidate.Identity == identity);

            var roles =
                from library in CatalogueLibrary.All
                from pair in library.Cases.Zip(library.Outcomes)
                where pair.First.Member == row.Member && pair.First.Parameter == row.Parameter && pair.Second.Uses(row)
                select pair.First.Role;

            Assert.Contains(
                roles,
                role => row.IsOff ? role == CatalogueRole.Off : row.Shape == SinkShape.Built ? role == CatalogueRole.Output : IsAnalyzed(role));
        }
    }

    static bool IsAnalyzed(CatalogueCase one) => IsAnalyzed(one.Role);

    static bool IsAnalyzed(CatalogueRole role) => role is CatalogueRole.Sink or CatalogueRole.Companion or CatalogueRole.Absent;

    static (CatalogueCase Case, CatalogueOutcome Outcome) Find(string name, int index)
    {
        CatalogueLibrary library = CatalogueLibrary.All.Single(candidate => candidate.Name == name);
        return (library.Cases[index], library.Outcomes[index]);
    }
}
