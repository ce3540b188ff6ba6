using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Splitting;

/// <summary>
/// A call that cuts a text at a colon: <c>Split(':')</c>, <c>Regex.Split(text, ":")</c>, or <c>IndexOf(':')</c> where a
/// part is taken from there.
/// </summary>
static class ColonCut
{
    const int MaxDepth = 4;

    /// <summary>The text that <paramref name="call"/> cuts; null where it cuts none.</summary>
    public static IOperation? TextOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        nameof(string.Split) when IsOfString(call) && IsColonAlone(call.Arguments, 0) => Bare(call.Instance),
        nameof(string.IndexOf) or nameof(string.LastIndexOf) when IsOfString(call) && IsColonAlone(call.Arguments, 0) && LeadsToPart(call) => Bare(call.Instance),
        nameof(Regex.Split) when IsOfRegex(call) && IsColonAlone(call.Arguments, 1) => Bare(call.Arguments[0].Value),
        _ => null,
    };

    static bool IsOfString(IInvocationOperation call) => call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;

    static bool IsOfRegex(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, ContainingType: { Name: nameof(Regex), ContainingNamespace.Name: nameof(System.Text.RegularExpressions) } };

    // The colons of a text stay where they are in what takes its place if it is null, and in what is trimmed.
    static IOperation? Bare(IOperation? text) => text switch
    {
        null => null,
        IConversionOperation conversion => Bare(conversion.Operand),
        ICoalesceOperation coalesce => Bare(coalesce.Value),
        IInvocationOperation { Instance: { } trimmed, TargetMethod: { Name: nameof(string.Trim), ContainingType.SpecialType: SpecialType.System_String } } => Bare(trimmed),
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
    /// True where the member that holds <paramref name="call"/> asks for a slash or an at sign as well: it knows
    /// that a colon may stand before a port, or in a digest.
    /// </summary>
    public static bool LooksFurther(IInvocationOperation call) => EnclosingMember.OperationsAround(call).Any(operation =>
        operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: not nameof(string.Replace) } }, Value: var value } &&
        value.DescendantsAndSelf().Any(asked => asked.ConstantValue is { HasValue: true, Value: { } constant } && constant.ToString().IndexOfAny(['/', '@']) >= 0));

    /// <summary>
    /// True where <paramref name="value"/> is made of what <paramref name="call"/> cuts off in front, by the name of a local variable or at once.
    /// </summary>
    public static bool IsIn(IOperation value, IInvocationOperation call) => IsIn(value, call, MaxDepth);

    static bool IsIn(IOperation value, IInvocationOperation call, int depth) => depth > 0 && value.DescendantsAndSelf().Any(operation =>
        (operation == call && !IsLaterElement(operation)) ||
        (operation is ILocalReferenceOperation local && !IsLaterElement(local) && LocalValue.Of(local) is { } given && IsIn(given, call, depth - 1)));

    static bool IsLaterElement(IOperation array) => Conversions.Around(array).Parent is
        IArrayElementReferenceOperation { Indices: [{ ConstantValue: { HasValue: true, Value: not 0 } }] };

    static bool IsColonAlone(ImmutableArray<IArgumentOperation> arguments, int separator)
    {
        if (arguments.Length <= separator || arguments.Any(IsStart))
        {
            return false;
        }

        IOperation given = arguments[separator].Value;
        IOperation only = given is IArrayCreationOperation { Initializer.ElementValues: [var element] } ? element : given;
        return only.ConstantValue is { HasValue: true, Value: ':' or ":" };
    }

    // Who starts somewhere else than at the beginning has looked for something before.
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
