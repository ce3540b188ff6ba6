using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class SinkTableTests
{
    public sealed class ARow
    {
        [Fact]
        public void of_a_method_has_its_parameter()
        {
            var row = Row("[Acme.Docker]::Run(image) reference");

            Assert.Equal(["Acme"], row.Assemblies);
            Assert.Equal("Acme.Docker", row.Type);
            Assert.Equal("Run", row.Member);
            Assert.Equal(SinkMemberKind.Method, row.Kind);
            Assert.Equal("image", row.Parameter);
            Assert.False(row.IncludesDerived);
        }

        [Fact]
        public void of_a_constructor_has_its_parameter()
        {
            var row = Row("[Acme.Docker]::.ctor(image) reference");

            Assert.Equal(SinkMemberKind.Constructor, row.Kind);
            Assert.Equal(".ctor", row.Member);
            Assert.Equal("image", row.Parameter);
        }

        [Fact]
        public void of_a_constructor_without_parameters_has_a_constant()
        {
            var row = Row("[Acme.Builder`3]+::.ctor reference implicit=*Image");

            Assert.Equal(SinkMemberKind.Constructor, row.Kind);
            Assert.Null(row.Parameter);
            Assert.Equal("*Image", row.Implicit);
        }

        [Fact]
        public void of_a_method_without_a_value_has_constants()
        {
            var row = Row("[Acme.Builder]::WithTool reference implicit=[Acme.Images]::Tool*");

            Assert.Equal(SinkMemberKind.Method, row.Kind);
            Assert.Null(row.Parameter);
            Assert.Equal("[Acme.Images]::Tool*", row.Implicit);
        }

        [Fact]
        public void of_a_property_has_none()
        {
            var row = Row("[Acme.Docker]::Image reference");

            Assert.Equal(SinkMemberKind.PropertyOrField, row.Kind);
            Assert.Null(row.Parameter);
        }

        [Fact]
        public void with_a_plus_includes_derived_types() =>
            Assert.True(Row("[Acme.Builder`3]+::.ctor(image) reference").IncludesDerived);

        [Theory]
        [InlineData("Acme.Docker", "Docker")]
        [InlineData("Acme.Builder`3", "Builder")]
        [InlineData("Acme.Outer`1+Inner", "Inner")]
        [InlineData("Acme.Outer+Inner`2", "Inner")]
        [InlineData("Docker", "Docker")]
        public void has_the_simple_name_of_its_type(string type, string simpleName) =>
            Assert.Equal(simpleName, Row($"[{type}]::Image reference").TypeName);

        [Theory]
        [InlineData("reference", (int)SinkShape.Reference)]
        [InlineData("repository", (int)SinkShape.Repository)]
        [InlineData("tag", (int)SinkShape.Tag)]
        [InlineData("digest", (int)SinkShape.Digest)]
        [InlineData("list", (int)SinkShape.List)]
        [InlineData("arguments program=\"docker\"", (int)SinkShape.Arguments)]
        [InlineData("dockerfile", (int)SinkShape.Dockerfile)]
        [InlineData("yaml", (int)SinkShape.Yaml)]
        [InlineData("mounts", (int)SinkShape.Mounts)]
        public void has_a_shape(string word, int shape) => Assert.Equal((SinkShape)shape, Row($"[T]::M {word}").Shape);

        [Theory]
        [InlineData("", (int)UntaggedMeaning.Latest)]
        [InlineData("untagged=latest", (int)UntaggedMeaning.Latest)]
        [InlineData("untagged=all-tags", (int)UntaggedMeaning.AllTags)]
        [InlineData("untagged=own", (int)UntaggedMeaning.OwnTag)]
        public void declares_the_meaning_of_a_missing_tag(string word, int meaning) =>
            Assert.Equal((UntaggedMeaning)meaning, Row($"[T]::M reference {word}").Untagged);

        [Fact]
        public void declares_its_companions()
        {
            var row = Row("[T]::M(image) repository tag=version digest=sha registry=host program=file with=version unless=name");

            Assert.Equal(("version", "sha", "host", "file", "version", "name"), (row.Tag, row.Digest, row.Registry, row.Program, row.With, row.Unless));
        }

        [Fact]
        public void declares_the_repository_of_a_tag() =>
            Assert.Equal("repo", Row("[T]::M(tag) tag required repository=repo").Repository);

        [Theory]
        [InlineData("program=\"docker\"", "docker", null)]
        [InlineData("program=\"bash\"", "bash", null)]
        [InlineData("program=docker", null, "docker")]
        public void declares_the_program_or_its_companion(string word, string? own, string? companion)
        {
            var row = Row($"[T]::M(a) arguments {word}");

            Assert.Equal((own, companion), (row.OwnProgram, row.Program));
        }

        [Fact]
        public void declares_the_types_that_only_report() =>
            Assert.Equal(["Answer", "Status"], Row("[T]::M reference unless-in=Answer,Status").UnlessIn);

        [Fact]
        public void declares_a_prefix() =>
            Assert.Equal("DOCKER|", Row("[T]::M reference behind=DOCKER|").Prefix);

        [Fact]
        public void has_no_flags_by_default()
        {
            var row = Row("[T]::M reference");

            Assert.Equal((false, false, false, false), (row.MayBeImageId, row.MayBeStage, row.IsRequired, row.IsOff));
            Assert.Equal((false, false), (row.MayBeAnyStage, row.TakesOnePin));
        }

        [Fact]
        public void has_the_declared_flags()
        {
            Assert.True(Row("[T]::M reference image-id").MayBeImageId);
            Assert.True(Row("[T]::M reference scratch").MayBeStage);
            Assert.True(Row("[T]::M reference stage").MayBeAnyStage);
            Assert.True(Row("[T]::M reference one-pin").TakesOnePin);
            Assert.True(Row("[T]::M tag required").IsRequired);
            Assert.True(Row("[T]::M reference off").IsOff);
        }

        [Fact]
        public void belongs_to_all_assemblies_of_the_line_before()
        {
            var table = SinkTable.Parse("assembly One Two\n[T]::M reference\nassembly Three\n[U]::M reference");

            Assert.Equal(["One", "Two"], table.Rows[0].Assemblies);
            Assert.Equal(["Three"], table.Rows[1].Assemblies);
        }

        static SinkRow Row(string line)
        {
            var table = SinkTable.Parse("assembly Acme\n" + line);

            Assert.Empty(table.Errors);
            return Assert.Single(table.Rows);
        }
    }

    public sealed class AChain
    {
        [Fact]
        public void declares_the_relevant_calls()
        {
            var chain = Chain(
                "chain c then-tag=WithTag(tag),WithVersion(v) then-digest=WithSha(sha) then-registry=WithHost(host) " +
                "then-replace=WithImage built=Build,Make program=Wrap(path)");

            Assert.Equal([new ChainCall("Wrap", "path")], chain.Program);
            Assert.Equal([new ChainCall("WithTag", "tag"), new ChainCall("WithVersion", "v")], chain.Tag);
            Assert.Equal([new ChainCall("WithSha", "sha")], chain.Digest);
            Assert.Equal([new ChainCall("WithHost", "host")], chain.Registry);
            Assert.Equal([new ChainCall("WithImage", null)], chain.Replace);
            Assert.Equal([new ChainCall("Build", null), new ChainCall("Make", null)], chain.Built);
        }

        [Fact]
        public void declares_the_creating_calls_and_the_prefix()
        {
            SinkChain chain = Chain("chain c start=Add,Make prefix=Prefix,HUB_PREFIX");

            Assert.Equal([new ChainCall("Add", null), new ChainCall("Make", null)], chain.Start);
            Assert.Equal([new ChainCall("Prefix", null), new ChainCall("HUB_PREFIX", null)], chain.Prefix);
        }

        [Fact]
        public void declares_the_calls_that_request_all_tags() =>
            Assert.Equal([new ChainCall("AllTags", null)], Chain("chain c every-tag=AllTags").EveryTag);

        [Fact]
        public void declares_the_types_that_set_the_image() =>
            Assert.Equal([new ChainCall("ImageAnnotation", null)], Chain("chain c annotation=ImageAnnotation").Annotation);

        [Fact]
        public void may_have_several_lines()
        {
            var chain = Chain("chain c built=Build\nchain c then-replace=WithImage built=Make");

            Assert.Equal(["Build", "Make"], chain.Built.Select(call => call.Method));
            Assert.Equal("WithImage", Assert.Single(chain.Replace).Method);
        }

        [Fact]
        public void applies_to_the_rows_of_all_later_assemblies()
        {
            var table = SinkTable.Parse("chain c built=Build\nassembly A\n[T]::M reference chain=c\nassembly B\n[U]::M reference chain=c");

            Assert.Same(table.Rows[0].Chain, table.Rows[1].Chain);
            Assert.NotSame(SinkChain.None, table.Rows[0].Chain);
        }

        [Fact]
        public void is_empty_if_none_is_named() =>
            Assert.Same(SinkChain.None, SinkTable.Parse("assembly A\n[T]::M reference").Rows[0].Chain);

        static SinkChain Chain(string line)
        {
            var table = SinkTable.Parse($"assembly A\n{line}\n[T]::M reference chain=c");

            Assert.Empty(table.Errors);
            return table.Rows[0].Chain;
        }
    }

    public sealed class AnOwnImage
    {
        [Fact]
        public void has_a_method_and_a_repository()
        {
            OwnImage image = Assert.Single(SinkTable.Parse("assembly A B\nown [N.T]::M  quay.io/a/b # c").OwnImages);

            Assert.Equal(("[N.T]::M", "quay.io", "a/b"), (image.Identity, image.Registry, image.Repository));
            Assert.Equal(["A", "B"], image.Assemblies);
        }

        [Fact]
        public void makes_its_assembly_a_known_library_only()
        {
            SinkTable table = SinkTable.Parse("assembly A\nown [T]::M quay.io/a");

            Assert.True(table.IsLibrary("A"));
            Assert.False(table.Indications.HasAssembly("A"));
            Assert.False(table.IsLibrary("B"));
        }

        [Fact]
        public void is_replaced_by_a_later_one()
        {
            SinkTable table = SinkTable.Parse("assembly A\nown [T]::M quay.io/a\nown [T]::N quay.io/b").ExtendedBy("assembly A\nown [T]::M quay.io/c");

            Assert.Equal(["c", "b"], table.OwnImages.Select(image => image.Repository));
        }

        [Fact]
        public void is_unique_in_a_table() =>
            Assert.Contains(
                "already has an own image",
                Assert.Single(SinkTable.Parse("assembly A\nown [T]::M quay.io/a\nown [T]::M quay.io/b").Errors).Message);

        [Fact]
        public void needs_an_assembly() => Assert.Contains("'assembly' line", Assert.Single(SinkTable.Parse("own [T]::M quay.io/a").Errors).Message);
    }

    public sealed class ABadLine
    {
        [Theory]
        [InlineData("«sink» [T]::M reference", "'sink' is not understood")]
        [InlineData("assembly«»", "the name of the assembly is missing")]
        [InlineData("assembly  «»# Acme", "the name of the assembly is missing")]
        [InlineData("assembly A «mentioned=B»", "expected 'when-mentioned='")]
        [InlineData("assembly A «when-mentioned=»", "expected 'when-mentioned='")]
        [InlineData("«[T::M» reference", "has no type")]
        [InlineData("«[]::M» reference", "has no type")]
        [InlineData("[T]«.M» reference", "'::' must follow the type")]
        [InlineData("[T]«:» reference", "'::' must follow the type")]
        [InlineData("[T]«+» reference", "'::' must follow the type")]
        [InlineData("[T]«»", "'::' must follow the type")]
        [InlineData("[T]::«» reference", "is not a member")]
        [InlineData("[T]::«9lives» reference", "is not a member")]
        [InlineData("[T]::«M(» reference", "is not a member")]
        [InlineData("[T]::«M()» reference", "is not a member")]
        [InlineData("[T]::«M(a» reference", "is not a member")]
        [InlineData("[T]::«M(a,b)» reference", "is not a member")]
        [InlineData("[T]::«M(a)b» reference", "is not a member")]
        [InlineData("[T]::«(a)» reference", "is not a member")]
        [InlineData("[T]::«.cctor(a)» reference", "is not a member")]
        [InlineData("[T]::«.ctor» reference", "the parameter of the constructor is missing")]
        [InlineData("[T]::M«»", "the shape is missing")]
        [InlineData("[T]::M «»# reference", "the shape is missing")]
        [InlineData("[T]::M «image»", "'image' is not a shape")]
        [InlineData("[T]::M reference «maybe»", "'maybe' is not understood; attributes without a value")]
        [InlineData("[T]::M reference «tag»", "'tag' is not understood; attributes without a value")]
        [InlineData("[T]::M reference «label=a»", "'label=' is not understood")]
        [InlineData("[T]::M reference «off=true»", "'off=' is not understood")]
        [InlineData("[T]::M reference «tag=»", "'tag=' requires the name")]
        [InlineData("[T]::M reference «unless=a,b»", "'unless=' requires the name")]
        [InlineData("[T]::M reference tag=a «tag=b»", "'tag' is given twice")]
        [InlineData("[T]::M reference off «off»", "'off' is given twice")]
        [InlineData("[T]::M reference «untagged=never»", "'untagged=' requires")]
        [InlineData("[T]::M arguments program=«\"doker\"»", "\"doker\" is not a program that uses images")]
        [InlineData("[T]::M arguments program=«\"docker»", "\"docker is not a program that uses images")]
        [InlineData("[T]::M arguments program=«\"»", "\" is not a program that uses images")]
        [InlineData("[T]::M arguments program=«\"\"»", "\"\" is not a program that uses images")]
        [InlineData("[T]::M arguments «program='docker'»", "'program=' requires the name")]
        [InlineData("[T]::M(a) arguments program=b «program=\"docker\"»", "'program' is given twice")]
        [InlineData("[T]::M arguments image-id«»", "'program=' is missing")]
        [InlineData("[T]::M reference «behind=»", "'behind=' requires")]
        [InlineData("[T]::M reference «behind»", "'behind' is not understood; attributes without a value")]
        [InlineData("[T]::M tag «required=true»", "'required=' is not understood")]
        [InlineData("[T]::M reference chain=«c»", "there is no chain 'c'")]
        [InlineData("[T]::M reference «unless-in=»", "'unless-in=' requires the simple names")]
        [InlineData("[T]::M reference «unless-in=A,b.C»", "'unless-in=' requires the simple names")]
        [InlineData("[T]::.ctor reference «implicit=»", "'implicit=' requires the name of a constant")]
        [InlineData("[T]::.ctor reference «implicit=Image*»", "'implicit=' requires the name of a constant")]
        [InlineData("[T]::M reference «implicit=[U]::»", "'implicit=' requires the name of a constant")]
        [InlineData("[T]::M reference «implicit=[U]»", "'implicit=' requires the name of a constant")]
        [InlineData("[T]::M reference «implicit=[]::A*»", "'implicit=' requires the name of a constant")]
        [InlineData("[T]::M reference «implicit=[U]::A»", "'implicit=' requires the name of a constant")]
        [InlineData("[T]::«.ctor» list implicit=*Image", "'implicit=' requires .ctor or")]
        [InlineData("[T]::«.ctor(a)» reference implicit=*Image", "'implicit=' requires .ctor or")]
        [InlineData("[T]::«M» reference implicit=*Image", "'implicit=' requires .ctor or")]
        [InlineData("[T]::«M(a)» reference implicit=[U]::*", "'implicit=' requires .ctor or")]
        [InlineData("[T]::«.ctor» reference implicit=[U]::A*", "'implicit=' requires .ctor or")]
        [InlineData("own«»", "the method is missing")]
        [InlineData("own «T::M» quay.io/a", "'T::M' is not a method")]
        [InlineData("own «[]::M» quay.io/a", "'[]::M' is not a method")]
        [InlineData("own «[T]:M» quay.io/a", "'[T]:M' is not a method")]
        [InlineData("own «[T]::M(a)» quay.io/a", "'M(a)' is not the name of a method")]
        [InlineData("own «[T]::» quay.io/a", "'' is not the name of a method")]
        [InlineData("own [T]::M«»", "the image is missing")]
        [InlineData("own [T]::M «redis»", "'redis' is not an image with its registry")]
        [InlineData("own [T]::M «quay.io/a:1»", "'quay.io/a:1' is not an image with its registry")]
        [InlineData("own [T]::M quay.io/a «off»", "'off' is not understood")]
        [InlineData("chain«»", "the name of the chain is missing")]
        [InlineData("chain c«»", "the calls of the chain are missing")]
        [InlineData("chain c «tag=M(a)»", "'tag' is not understood; a chain has")]
        [InlineData("chain c built=M «built=N»", "'built' is given twice")]
        [InlineData("chain c then-tag=«M»", "'M' lacks the parameter")]
        [InlineData("chain c then-digest=«M()»", "'M()' is not a call")]
        [InlineData("chain c built=M,«»", "'' is not a call")]
        [InlineData("chain c built=«»,M", "'' is not a call")]
        [InlineData("chain c built=M,«a.b»,N", "'a.b' is not a call")]
        [InlineData("chain c built=«»", "'' is not a call")]
        public void has_a_message_and_a_position(string marked, string message)
        {
            string[] parts = marked.Split('«', '»');

            var error = Assert.Single(SinkTable.Parse("assembly A\n" + string.Concat(parts)).Errors);

            Assert.Equal(1, error.Line);
            Assert.Equal((parts[0].Length, parts[1].Length), (error.Columns.Start, error.Columns.Length));
            Assert.Contains(message, error.Message);
            Assert.False(error.Message.EndsWith('.'));
        }

        [Fact]
        public void does_not_affect_other_lines()
        {
            var table = SinkTable.Parse("assembly A\n[T]::M reference\n[T]::N what\n[T]::O reference");

            Assert.Equal(["M", "O"], table.Rows.Select(row => row.Member));
            Assert.Equal(2, Assert.Single(table.Errors).Line);
        }

        [Fact]
        public void is_a_row_without_an_assembly() =>
            Assert.Contains("an 'assembly' line", Assert.Single(SinkTable.Parse("[T]::M reference").Errors).Message);

        [Fact]
        public void is_an_assembly_without_a_name_including_its_rows()
        {
            var table = SinkTable.Parse("assembly A\nassembly\n[T]::M reference");

            Assert.Empty(table.Rows);
            Assert.Equal([1, 2], table.Errors.Select(error => error.Line));
        }

        [Fact]
        public void is_a_duplicate_row()
        {
            var table = SinkTable.Parse("assembly A\n[T]::M reference\n\n[T]::M reference off");

            Assert.Equal(new SinkTableError(3, new(0, 6), "'[T]::M' is already in line 2"), Assert.Single(table.Errors));
            Assert.False(Assert.Single(table.Rows).IsOff);
        }

        [Fact]
        public void is_not_a_row_for_other_overloads() =>
            Assert.Empty(SinkTable.Parse("assembly A\n[T]::M(a) tag with=b\n[T]::M(a) reference unless=b").Errors);
    }

    public sealed class TheText
    {
        [Theory]
        [InlineData("")]
        [InlineData("\n")]
        [InlineData("   \t ")]
        [InlineData("# assembly A")]
        [InlineData("   # assembly A\r\n\r\n")]
        [InlineData("\uFEFF")]
        public void may_be_empty(string text)
        {
            var table = SinkTable.Parse(text);

            Assert.Empty(table.Rows);
            Assert.Empty(table.Errors);
        }

        [Theory]
        [InlineData("\n")]
        [InlineData("\r\n")]
        [InlineData("\r")]
        [InlineData("\u0085")]
        [InlineData("\u2028")]
        [InlineData("\u2029")]
        public void may_break_lines_as_CSharp_does(string lineBreak)
        {
            var table = SinkTable.Parse(string.Join(lineBreak, "assembly A", "[T]::M reference", "", "oops", ""));

            Assert.Equal("M", Assert.Single(table.Rows).Member);
            var error = Assert.Single(table.Errors);
            Assert.Equal((3, new(0, 4)), (error.Line, error.Columns));
        }

        [Fact]
        public void may_start_with_a_byte_order_mark()
        {
            var table = SinkTable.Parse("\uFEFFassembly A\n[T]::M reference");

            Assert.Empty(table.Errors);
            Assert.Equal(["A"], Assert.Single(table.Rows).Assemblies);
        }

        [Fact]
        public void may_be_indented_and_end_with_white_space_or_a_comment()
        {
            var table = SinkTable.Parse("  assembly\tA  \n\t[T]::M(a)\treference   off \t # because\n[T]::N reference# no comment");

            Assert.Equal(["A"], Assert.Single(table.Rows).Assemblies);
            Assert.True(table.Rows[0].IsOff);
            Assert.Contains("'reference#'", Assert.Single(table.Errors).Message);
        }

        [Fact]
        public void is_parsed_without_an_exception_at_any_length()
        {
            const string text =
                "assembly A\r\nchain c then-tag=M(a),N(b) built=O\r\n" +
                "[N.T`1+U]+::.ctor(p) repository tag=t chain=c untagged=all-tags off # end\r\n";
            for (int length = 0; length <= text.Length; length++)
            {
                var table = SinkTable.Parse(text[..length]);

                Assert.All(table.Errors, error => Assert.InRange(error.Columns.End, error.Columns.Start, text.Length));
                Assert.True(table.Rows.Count <= 1);
            }
        }
    }

    public sealed class ALookup
    {
        const string Text = """
            assembly Acme Acme.More
            [Acme.Docker]::Run(image)         reference
            [Acme.Podman]::Run(image)         reference
            [Acme.Docker]::Image              reference
            [Acme.Docker]::.ctor(image)       reference
            [Acme.Builder`1]+::.ctor(image)   reference
            """;

        readonly SinkTable table = SinkTable.Parse(Text);

        [Fact]
        public void has_the_assemblies()
        {
            Assert.True(table.Indications.HasAssembly("Acme"));
            Assert.True(table.Indications.HasAssembly("Acme.More"));
            Assert.False(table.Indications.HasAssembly("Acme.Less"));
        }

        [Fact]
        public void requires_a_word_for_an_assembly_that_every_project_references()
        {
            var everywhere = SinkTable.Parse("assembly System.Process when-mentioned=Process\n[T]::M reference\nassembly Acme\n[U]::M reference");

            Assert.Empty(everywhere.Errors);
            Assert.False(everywhere.Indications.HasAssembly("System.Process"));
            Assert.True(everywhere.Indications.HasAssembly("Acme"));
            Assert.Equal(["Process"], everywhere.Indications.Words);
        }

        [Fact]
        public void finds_members_of_all_types_by_name() =>
            Assert.Equal(["Acme.Docker", "Acme.Podman"], table.Members("Run").Select(row => row.Type));

        [Fact]
        public void is_case_sensitive() => Assert.Empty(table.Members("run"));

        [Fact]
        public void finds_nothing_for_an_unknown_name() => Assert.Empty(table.Members("Stop"));

        [Theory]
        [InlineData("Ran")]
        [InlineData("")]
        public void distinguishes_names_with_the_same_signature(string name) => Assert.Empty(table.Members(name));

        [Fact]
        public void does_not_return_constructors_as_members() => Assert.Empty(table.Members(".ctor"));

        [Fact]
        public void finds_a_required_property_by_its_type() =>
            Assert.Equal(["Tag"], SinkTable.Parse("assembly A\n[Acme.Settings]::Tag tag required").Constructors("Settings").Select(row => row.Member));

        [Fact]
        public void finds_constructors_of_the_type_before_those_of_derived_types() =>
            Assert.Equal(["Acme.Docker", "Acme.Builder`1"], table.Constructors("Docker").Select(row => row.Type));

        [Theory]
        [InlineData("Builder")]
        [InlineData("PostgresBuilder")]
        public void finds_constructors_of_derived_types_by_any_name(string typeName) =>
            Assert.Equal(["Acme.Builder`1"], table.Constructors(typeName).Select(row => row.Type));
    }

    public sealed class AnExtension
    {
        readonly SinkTable table = SinkTable.Parse("assembly A\nchain c built=Build\n[T]::M reference off\n[T]::N reference");

        [Fact]
        public void adds_rows()
        {
            var extended = table.ExtendedBy("assembly B\n[U]::M reference");

            Assert.Equal(["[T]::M", "[T]::N", "[U]::M"], extended.Rows.Select(row => row.Identity));
            Assert.True(extended.Indications.HasAssembly("A"));
            Assert.True(extended.Indications.HasAssembly("B"));
        }

        [Fact]
        public void switches_a_row_on()
        {
            var extended = table.ExtendedBy("assembly A\n[T]::M reference");

            Assert.Empty(extended.Errors);
            Assert.False(Assert.Single(extended.Members("M")).IsOff);
        }

        [Fact]
        public void switches_a_row_off() =>
            Assert.True(Assert.Single(table.ExtendedBy("assembly A\n[T]::N reference off").Members("N")).IsOff);

        [Fact]
        public void may_use_the_chains_of_the_extended_table()
        {
            var extended = table.ExtendedBy("assembly B\n[U]::M reference chain=c");

            Assert.Equal("Build", Assert.Single(extended.Rows[^1].Chain.Built).Method);
        }

        [Fact]
        public void may_redefine_a_chain()
        {
            var extended = table.ExtendedBy("assembly B\nchain c built=Make\n[U]::M reference chain=c");

            Assert.Empty(extended.Errors);
            Assert.Equal("Make", Assert.Single(extended.Rows[^1].Chain.Built).Method);
        }

        [Fact]
        public void has_only_its_own_errors()
        {
            var bad = SinkTable.Parse("oops");

            Assert.Empty(bad.ExtendedBy("assembly A").Errors);
            Assert.Equal(0, Assert.Single(bad.ExtendedBy("oh").Errors).Line);
        }

        [Fact]
        public void does_not_change_the_extended_table()
        {
            table.ExtendedBy("assembly B\n[U]::M reference");

            Assert.False(table.Indications.HasAssembly("B"));
            Assert.Equal(2, table.Rows.Count);
        }
    }
}
