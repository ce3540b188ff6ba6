using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Splitting;

/// <summary>
/// A call that splits a text at a colon: <c>Split(':')</c>, <c>Regex.Split(text, ":")</c>, or <c>IndexOf(':')</c> if its result is the
/// boundary of a part.
/// </summary>
static class ColonCut
{
    const int MaxDepth = 4;

    /// <summary>The text that <paramref name="call"/> splits; null if it splits none.</summary>
    public static IOperation? TextOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        nameof(string.Split) when IsOfString(call) && IsColonAlone(call.Arguments, 0) => Bare(call.Instance),
        nameof(string.IndexOf) or nameof(string.LastIndexOf)
            when IsOfString(call) && IsColonAlone(call.Arguments, 0) && LeadsToPart(call) => Bare(call.Instance),
        nameof(Regex.Split) when IsOfRegex(call) && IsColonAlone(call.Arguments, 1) => Bare(call.Arguments.InOrder()[0].Value),
        _ => null,
    };

    static bool IsOfString(IInvocationOperation call) => call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;

    static bool IsOfRegex(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, ContainingType: { Name: nameof(Regex), ContainingNamespace.Name: nameof(System.Text.RegularExpressions) } };

    // A conversion, a fallback for null and Trim do not move a colon.
    static IOperation? Bare(IOperation? text) => text switch
    {
        null => null,
        IConversionOperation conversion => Bare(conversion.Operand),
        ICoalesceOperation coalesce => Bare(coalesce.Value),
        IInvocationOperation
        {
            Instance: { } trimmed,
            TargetMethod: { Name: nameof(string.Trim), ContainingType.SpecialType: SpecialType.System_String },
        } => Bare(trimmed),
        IConditionalAccessInstanceOperation => Accessed(text),
        _ => text,
    };

    // text?.Split(':')
    static IOperation Accessed(IOperation text)
    {
        IOperation? current = text;
        while (current is not (null or IConditionalAccessOperation))
        {
            current = current.Parent;
        }

        return current is IConditionalAccessOperation access ? Conversions.Within(access.Operation) : text;
    }

    /// <summary>
    /// True if the member that contains <paramref name="call"/> also compares with a slash or an at sign: its author knows that a colon can
    /// precede a port, or be part of a digest.
    /// </summary>
    public static bool LooksFurther(IInvocationOperation call) => EnclosingMember.OperationsAround(call).Any(operation =>
        operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method }, Value: var value } &&
        method is { ContainingType.SpecialType: SpecialType.System_String, Name: not nameof(string.Replace) } &&
        value.DescendantsAndSelf().Any(IsSeparator));

    /// <summary>
    /// True if <paramref name="value"/> contains the part before the colon at which <paramref name="call"/> splits, directly or through a local variable.
    /// </summary>
    public static bool IsIn(IOperation value, IInvocationOperation call) => IsIn(value, call, MaxDepth);

    static bool IsSeparator(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: { } constant } && constant.ToString().IndexOfAny(['/', '@']) >= 0;

    static bool IsIn(IOperation value, IInvocationOperation call, int depth) => depth > 0 && value.DescendantsAndSelf().Any(operation =>
        (operation == call && !IsLaterElement(operation)) ||
        (operation is ILocalReferenceOperation local && !IsLaterElement(local) && LocalValue.Of(local) is { } assigned && IsIn(assigned, call, depth - 1)));

    static bool IsLaterElement(IOperation array) => Conversions.Around(array).Parent is
        IArrayElementReferenceOperation { Indices: [{ ConstantValue: { HasValue: true, Value: not 0 } }] };

    static bool IsColonAlone(ImmutableArray<IArgumentOperation> arguments, int separator)
    {
        if (arguments.Length <= separator || arguments.Any(IsStart))
        {
            return false;
        }

        IOperation argument = arguments.InOrder()[separator].Value;
        IOperation only = argument is IArrayCreationOperation { Initializer.ElementValues: [var element] } ? element : argument;
        return only.ConstantValue is { HasValue: true, Value: ':' or ":" };
    }

    // A search that does not start at the beginning follows an earlier search.
    static bool IsStart(IArgumentOperation argument) => argument.Parameter?.Name == "startIndex";

    static bool LeadsToPart(IOperation index)
    {
        IOperation current = index;
        while (current.Parent is IConversionOperation or IBinaryOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IRangeOperation => true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: nameof(string.Substring) or nameof(string.Remove) or "AsSpan" } } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => EnclosingMember.OperationsAround(index)
                .OfType<ILocalReferenceOperation>()
                .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && LeadsToPart(use)),
            _ => false,
        };
    }
}
