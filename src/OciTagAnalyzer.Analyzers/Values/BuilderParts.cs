using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The texts that are appended to a <see cref="System.Text.StringBuilder"/> in one expression, or in consecutive statements.</summary>
static class BuilderParts
{
    // More parts than a reference has.
    const int MaxParts = 64;

    /// <summary>Returns the operations that give the texts, in order; null if anything else is done with the builder.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation builder)
    {
        var parts = new List<IOperation>();
        IOperation current = Conversions.Within(builder);
        while (current is IInvocationOperation call)
        {
            if (TextOf(call) is not { } text || call.Instance is not { } before)
            {
                return null;
            }

            parts.Insert(0, text);
            if (parts.Count > MaxParts)
            {
                return null;
            }

            current = Conversions.Within(before);
        }

        return current switch
        {
            IObjectCreationOperation creation => Initial(creation) is { } first ? [.. first, .. parts] : null,
            ILocalReferenceOperation local => OfLocal(local) is { } earlier ? [.. earlier, .. parts] : null,
            _ => null,
        };
    }

    static IOperation? TextOf(IInvocationOperation call) =>
        call is { TargetMethod.Name: nameof(System.Text.StringBuilder.Append), Arguments: [{ Value: var text }] } &&
        text.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Char
            ? text
            : null;

    static IReadOnlyList<IOperation>? Initial(IObjectCreationOperation creation) => creation switch
    {
        { Initializer: not null } => null,
        { Arguments.IsEmpty: true } => [],
        { Arguments: [{ Value: { Type.SpecialType: SpecialType.System_String } text }] } => [text],
        _ => null,
    };

    // Every use is a statement of the block that declares the variable, or reads the text.
    static IReadOnlyList<IOperation>? OfLocal(ILocalReferenceOperation use)
    {
        if (LocalValue.Of(use) is not { } made || Conversions.Within(made) is not IObjectCreationOperation creation || Initial(creation) is not { } initial)
        {
            return null;
        }

        IOperation? block = made.Parent;
        while (block is not null and not IBlockOperation)
        {
            block = block.Parent;
        }

        var parts = new List<IOperation>(initial);
        foreach (ILocalReferenceOperation local in EnclosingMember.OperationsAround(use).OfType<ILocalReferenceOperation>()
            .Where(local => local.Syntax.SpanStart < use.Syntax.SpanStart && SymbolEqualityComparer.Default.Equals(local.Local, use.Local))
            .OrderBy(local => local.Syntax.SpanStart))
        {
            IOperation current = local;
            while (current.Parent is IInvocationOperation call && call.Instance == current)
            {
                if (TextOf(call) is not { } text)
                {
                    return null;
                }

                parts.Add(text);
                if (parts.Count > MaxParts)
                {
                    return null;
                }

                current = call;
            }

            if (current == local || current.Parent is not IExpressionStatementOperation statement || statement.Parent != block)
            {
                return null;
            }
        }

        return parts;
    }
}
