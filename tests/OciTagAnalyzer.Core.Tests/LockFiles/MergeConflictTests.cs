using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

public static class MergeConflictTests
{
    const string Start = "{ \"version\": 1, \"images\": {\n";
    const string End = "\n} }\n";
    const string A = "\"docker.io/library/a:1\": { \"tag\": \"1.1\" }";
    const string B = "\"docker.io/library/b:1\": { \"tag\": \"1.1\" }";
    const string OtherB = "\"docker.io/library/b:1\": { \"tag\": \"1.2\" }";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public static void Contains_the_entries_of_both_sides(string line)
    {
        string text = (Start + $"<<<<<<< HEAD\n{A}\n=======\n{B}\n>>>>>>> branch" + End).Replace("\n", line, StringComparison.Ordinal);

        MergeConflict? conflict = MergeConflict.Read(text);

        Assert.Equal(["docker.io/library/a:1", "docker.io/library/b:1"], conflict?.Merged.Images.Keys.Order());
        Assert.Empty(conflict!.Different);
        Assert.Equal([Start + A + End, Start + B + End], conflict.Texts.Select(side => side.Replace(line, "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public static void Lists_the_entries_that_differ()
    {
        MergeConflict? conflict = MergeConflict.Read(Start + $"{A},\n<<<<<<<\n{B}\n|||||||\nanything\n=======\n{OtherB}\n>>>>>>>" + End);

        Assert.Equal(["docker.io/library/b:1"], conflict?.Different);
        Assert.Equal("1.1", conflict?.Merged.Images["docker.io/library/b:1"].Tag);
    }

    [Fact]
    public static void Reads_several_conflicts()
    {
        MergeConflict? conflict = MergeConflict.Read(
            $"{{ \"version\": 1, \"images\": {{\n<<<<<<< x\n{A},\n=======\n>>>>>>> y\n{B}\n<<<<<<< x\n=======\n, {A}\n>>>>>>> y\n}} }}");

        Assert.Equal(2, conflict?.Merged.Images.Count);
    }

    [Theory]
    [InlineData(Start + A + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + "\n=======\n" + End)]
    [InlineData(Start + "=======\n<<<<<<< HEAD\n" + A + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\n<<<<<<< HEAD\n" + A + "\n=======\n" + B + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + "\n=======\n=======\n" + B + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + "\n=======\n|||||||\n" + B + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<<<HEAD\n" + A + "\n=======\n" + B + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + "\n=======\n" + A + " " + B + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\nnothing\n=======\n" + B + "\n>>>>>>> b" + End)]
    [InlineData("{ \"version\": 1, \"images\": {},\n<<<<<<< HEAD\n\"x\": 1\n=======\n\"x\": 2\n>>>>>>> b\n}")]
    [InlineData("")]
    public static void Does_not_read_other_texts(string text) => Assert.Null(MergeConflict.Read(text));

    [Theory]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + "\n=======\n" + B + "\n>>>>>>> b" + End)]
    [InlineData(Start + "<<<<<<< HEAD\n" + A + End)]
    public static void Is_the_fault_of_the_file(string text)
    {
        ImageLockReading reading = ImageLock.Read(text);

        Assert.Equal((Start.Length, 7), (reading.Fault?.Range.Start, reading.Fault?.Range.Length));
        Assert.Equal("The file has a merge conflict; run 'ocitag lock' to resolve it", reading.Fault?.Message);
    }

    [Fact]
    public static void Is_no_fault_in_a_value() =>
        Assert.Null(ImageLock.Read("{ \"version\": 1, \"images\": {}, \"x\": \"<<<<<<< HEAD\" }").Fault);
}
