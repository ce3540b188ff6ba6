using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The words of a command that is a list, in an initializer or added one by one.</summary>
static class CommandElements
{
    const string Add = nameof(Add);
    const string AddRange = nameof(AddRange);

    /// <summary>Returns the words up to the one that <paramref name="match"/> adds, or all of them; null if other code creates the list.</summary>
    public static IReadOnlyList<CommandElement>? Of(SinkMatch match) => Unwrapped(match.Value) switch
    {
        _ when match.Row.Kind == SinkMemberKind.PropertyOrField && match.Call is IInvocationOperation add => OfProperty(add),
        IAnonymousFunctionOperation build => OfBuilder(build),
        ILocalReferenceOperation local => OfLocal(local, match.Call),
        var list => Written(list),
    };

    static IOperation Unwrapped(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        IDelegateCreationOperation creation => Unwrapped(creation.Target),
        _ => operation,
    };

    // x.Add("run").Add("redis"), in one statement or in several
    static IReadOnlyList<CommandElement> OfBuilder(IAnonymousFunctionOperation build) =>
        [.. build.Body.Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => FluentChain.RootOf(call) is IParameterReferenceOperation { Parameter.ContainingSymbol: var owner } &&
                SymbolEqualityComparer.Default.Equals(owner, build.Symbol))
            .OrderBy(call => call.Syntax.Span.End)
            .SelectMany(call => Added(call, build.Body))];

    static IReadOnlyList<CommandElement>? OfProperty(IInvocationOperation add)
    {
        ObjectPath? path = ObjectPath.Of(add.Instance);
        return path is { } list && EnclosingMember.OperationsAround(add).OfType<IObjectCreationOperation>()
            .Count(creation => ObjectPath.Of(creation) is { } created && created.LeadsTo(list)) == 1
            ? AddedTo(list, add, add.Syntax.Span.End)
            : null;
    }

    static IReadOnlyList<CommandElement>? OfLocal(ILocalReferenceOperation local, IOperation sink) =>
        LocalValue.Of(local) is { } made && (IsAddedTo(Unwrapped(made)) ? [] : Written(Unwrapped(made))) is { } first &&
        AddedTo(new(local.Local, ""), sink, local.Syntax.SpanStart) is { } more
            ? [.. first, .. more]
            : null;

    // Elements of the initializer are found together with those that are added later.
    static bool IsAddedTo(IOperation made) => made is IObjectCreationOperation { Arguments.IsEmpty: true };

    // In the order of the text; a word is optional if it may not be added.
    static IReadOnlyList<CommandElement>? AddedTo(ObjectPath list, IOperation sink, int end)
    {
        var elements = new List<(int End, CommandElement Element)>();
        foreach (IOperation operation in EnclosingMember.OperationsAround(sink))
        {
            if (operation.Syntax.Span.End > end)
            {
                continue;
            }

            if (operation is IInvocationOperation call && list.Equals(ObjectPath.Of(call.Instance)))
            {
                if (call.TargetMethod.Name is not (Add or AddRange) || EnclosingFunction.Of(call) != EnclosingFunction.Of(sink))
                {
                    return null;
                }

                elements.AddRange(Added(call, sink).Select(element => (call.Syntax.Span.End, element)));
            }
            else if (operation is IArgumentOperation { Value: var value } && ObjectPath.Of(value) is { } given && given.LeadsTo(list) && given.Root is ISymbol)
            {
                // Code that receives the list may add to it.
                return null;
            }
        }

        return [.. elements.OrderBy(element => element.End).Select(element => element.Element)];
    }

    static IEnumerable<CommandElement> Added(IInvocationOperation call, IOperation sink)
    {
        if (call.TargetMethod.Name is not (Add or AddRange) || call.Arguments.IsEmpty)
        {
            return [CommandElement.Unknown];
        }

        bool isOptional = MayBeLeftOut(call, sink);
        IOperation value = call.Arguments[0].Value;
        IEnumerable<CommandElement> words = IsText(value.Type) ? [new(value, false)] : Written(Unwrapped(value)) ?? [CommandElement.Unknown];
        return isOptional ? words.Select(word => word with { IsOptional = true }) : words;
    }

    static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: nameof(FormattableString) or nameof(IFormattable) };

    static IReadOnlyList<CommandElement>? Written(IOperation list) =>
        list.Syntax.IsKind(SyntaxKind.CollectionExpression)
            ? [.. list.ChildOperations.Select(element => element.Syntax.IsKind(SyntaxKind.SpreadElement) ? CommandElement.Unknown : new(element, false))]
        : Initialized(list) is { } elements ? [.. elements.Select(element => new CommandElement(element, false))]
        : null;

    static IEnumerable<IOperation>? Initialized(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        IArrayInitializerOperation { ElementValues: var elements } => elements,
        IObjectOrCollectionInitializerOperation { Initializers: var added } =>
            added.OfType<IInvocationOperation>().SelectMany(add => add.Arguments.Select(argument => argument.Value)),
        IObjectCreationOperation { Initializer: { } initializer } when IsAddedTo(list) => Initialized(initializer),
        _ => IsAddedTo(list) ? [] : null,
    };

    // True if a branch or a loop contains the call, but not the sink.
    static bool MayBeLeftOut(IOperation call, IOperation sink)
    {
        for (IOperation inner = call; inner.Parent is { } outer && !inner.Syntax.Span.Contains(sink.Syntax.Span); inner = outer)
        {
            if (outer is IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ILoopOperation
                or ICatchClauseOperation or ICoalesceOperation or IConditionalAccessOperation)
            {
                return true;
            }
        }

        return false;
    }
}
