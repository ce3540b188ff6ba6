using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DotNet.Testcontainers.Images;
using OciTagAnalyzer.Benchmarks.Peers;
using OciTagAnalyzer.Benchmarks.Subjects;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Benchmarks;

/// <summary>Measures parsing a reference, with a baseline each for valid and invalid ones.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReferenceParserBenchmarks
{
    const int ValidCount = 26;
    const int InvalidCount = 6;

    readonly string[] valid = ReferenceTexts.Valid;
    readonly string[] invalid = ReferenceTexts.Invalid;

    /// <summary>Checks that the lists contain only valid or only invalid references.</summary>
    [GlobalSetup]
    public void Check()
    {
        if (valid.Length != ValidCount || !valid.All(IsValid) || invalid.Length != InvalidCount || invalid.Any(IsValid))
        {
            throw new InvalidOperationException("A list of texts has another length, or contains a text of the other kind.");
        }

        static bool IsValid(string text) => ReferenceParser.ParseNormalized(text, out _) == ReferenceError.None;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = ValidCount)]
    [BenchmarkCategory("Valid")]
    public int Parser()
    {
        int length = 0;
        foreach (string text in valid)
        {
            _ = ReferenceParser.ParseNormalized(text, out var parts);
            length += parts.Tag.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = ValidCount)]
    [BenchmarkCategory("Valid")]
    public int CompiledRegex()
    {
        int length = 0;
        foreach (string text in valid)
        {
            length += ReferencePattern.Instance.Match(text).Groups["tag"].Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = ValidCount)]
    [BenchmarkCategory("Valid")]
    public int Testcontainers()
    {
        int length = 0;
        foreach (string text in valid)
        {
            length += new DockerImage(text).Tag?.Length ?? 0;
        }

        return length;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = InvalidCount)]
    [BenchmarkCategory("Invalid")]
    public int ParserOnInvalid()
    {
        int errors = 0;
        foreach (string text in invalid)
        {
            errors += (int)ReferenceParser.ParseNormalized(text, out _);
        }

        return errors;
    }

    [Benchmark(OperationsPerInvoke = InvalidCount)]
    [BenchmarkCategory("Invalid")]
    public int CompiledRegexOnInvalid()
    {
        int matches = 0;
        foreach (string text in invalid)
        {
            matches += ReferencePattern.Instance.Match(text).Success ? 1 : 0;
        }

        return matches;
    }
}
