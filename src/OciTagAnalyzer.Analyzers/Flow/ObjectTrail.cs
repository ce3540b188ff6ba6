using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// The code of the compilation that can get the object of a sink after the sink's call: variables, fields, collections, other methods, the
/// callers of a method that returns it. It is found by syntax and by names, so that other files can be searched; in doubt, code gets the object.
/// </summary>
sealed class ObjectTrail
{
    // A longer trail is taken to reach everything.
    const int MaxSteps = 2000;

    // Methods after which their receiver contains the argument, besides those whose names start with Add.
    static readonly HashSet<string> collecting = new(StringComparer.Ordinal)
    {
        "Append", "Concat", "Enqueue", "Insert", "InsertRange", "Prepend", "Push", "Set", "SetValue", "TryAdd", "Union", "SetResult", "TrySetResult",
    };

    readonly SinkRow row;
    readonly GivingNames names;
    readonly NamedCode code;
    readonly SemanticModel model;
    readonly CallsByName calls;
    readonly DelegateValues delegates;
    readonly HashSet<SyntaxNode> certain;
    readonly HashSet<SyntaxNode> seen = [];
    readonly Dictionary<SyntaxNode, List<SyntaxNode>> entered = [];
    readonly HashSet<SyntaxNode> returned = [];
    readonly Queue<SyntaxNode> next = new();
    bool isGiven;

    // The calls that give something, if all of them are searched.
    List<InvocationExpressionSyntax>? given;

    ObjectTrail(SinkRow row, GivingNames names, SemanticModel model, IEnumerable<IOperation> certain)
    {
        this.row = row;
        this.names = names;
        this.model = model;
        code = NamedCode.Of(model.Compilation);
        calls = new(code, model);
        delegates = new(code, calls);
        this.certain = [.. certain.Select(step => step.Syntax)];
    }

    /// <summary>
    /// True if code that can get the object of <paramref name="match"/> may give it what <paramref name="names"/> gives, besides the steps of
    /// <paramref name="history"/>.
    /// </summary>
    public static bool MayGive(SinkMatch match, ObjectHistory history, GivingNames names)
    {
        if (!match.Row.HasPartsElsewhere || match.Call.SemanticModel is not { } model)
        {
            return false;
        }

        var trail = new ObjectTrail(match.Row, names, model, [match.Call, .. history.Before, .. history.After]);
        trail.Start(match);
        return trail.Run();
    }

    /// <summary>
    /// True if code that can get the builder of <paramref name="match"/> visibly sets another image, with a tag; for libraries whose builders
    /// have only a whole image.
    /// </summary>
    public static bool MayReplace(SinkMatch match)
    {
        if (match.Row.HasPartsElsewhere || match.Row.Chain.Replace.Count == 0 || match.Call.SemanticModel is not { } model)
        {
            return false;
        }

        var trail = new ObjectTrail(match.Row, GivingNames.OfPin(match.Row), model, [match.Call, .. ObjectHistory.Of(match).After]) { given = [] };
        trail.Start(match);
        trail.Run();

        // The history contains the calls of the same expression; incomplete code may contain others.
        return trail.given.Any(call => !IsUnpinned(call) && !call.Span.Contains(match.Call.Syntax.Span));
    }

    static bool IsUnpinned(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string image } }] &&
        ImageReading.Of(ImageText.Known(image)).HasNoPin;

    /// <summary>
    /// Returns the call, in a function that certainly gets the object of <paramref name="match"/>, that gives it another tag, digest or image;
    /// null if there is none, or another one that may run.
    /// </summary>
    public static InvocationExpressionSyntax? OnlyGiver(SinkMatch match, ObjectHistory history)
    {
        if (!match.Row.HasPartsElsewhere || match.Row.Parameter is null || history.IsFromElsewhere || match.Call.SemanticModel is not { } model)
        {
            return null;
        }

        var trail = new ObjectTrail(match.Row, GivingNames.OfPin(match.Row), model, [match.Call, .. history.Before, .. history.After]) { given = [] };
        trail.Start(match);
        return !trail.Run() && trail.given is [var only] && trail.IsCertain(only, match.Call.Syntax) ? only : null;
    }

    /// <summary>True if a function of the compilation that <paramref name="call"/> runs may give its receiver what <paramref name="names"/> gives.</summary>
    public static bool MayGive(SinkRow row, IInvocationOperation call, GivingNames names)
    {
        if (call.SemanticModel is not { } model)
        {
            return true;
        }

        var trail = new ObjectTrail(row, names, model, [call]);
        if (call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation)
        {
            trail.Called(invocation, access.Name.Identifier.ValueText, isResultFollowed: false);
        }

        return trail.Run();
    }

    void Start(SinkMatch match)
    {
        var own = ObjectExpression.Around(match.Call);
        var sinkCall = ObjectExpression.UpTo(match.Call);
        SyntaxNode place = match.Call.Syntax;
        if (match.Call is not IAssignmentOperation || own.Start is null)
        {
            next.Enqueue(match.Call is IAssignmentOperation ? own.Steps[0].Syntax : sinkCall.End.Syntax);
        }

        // The calls on a builder that has only a whole image return a copy, so other calls on the same variable do not change the object.
        if (own.Variable is not { } variable || !row.HasPartsElsewhere)
        {
            return;
        }

        // Properties may be set before, methods replace what was set.
        bool isProperty = row.Parameter is null;
        SyntaxNode from = isProperty ? AssignmentBefore(variable.Name, place) ?? LocalUses.ScopeOf(place) : place;
        Follow(isProperty && !from.Span.Contains(place.Span)
            ? LocalUses.After(variable.Name, from).Where(use => use.SpanStart < place.SpanStart)
                .Concat(LocalUses.After(variable.Name, place, statement => IsPassed(variable.Name, statement)))
            : LocalUses.After(variable.Name, place, isProperty ? statement => IsPassed(variable.Name, statement) : null));
    }

    // Each function on the way to the sink's block is called once, and runs the call in any case.
    bool IsCertain(SyntaxNode call, SyntaxNode place)
    {
        foreach (SyntaxNode ancestor in call.Ancestors())
        {
            if (ancestor.Span.Contains(place.Span))
            {
                return true;
            }

            if (entered.TryGetValue(ancestor, out List<SyntaxNode>? from))
            {
                return from is [var only] && IsCertain(only, place);
            }

            if (ancestor is not (ExpressionStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or BlockSyntax or ArgumentSyntax
                or ArgumentListSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or AwaitExpressionSyntax
                or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax or LocalDeclarationStatementSyntax
                or ParenthesizedExpressionSyntax or GlobalStatementSyntax or AssignmentExpressionSyntax))
            {
                return false;
            }
        }

        return false;
    }

    bool Run()
    {
        while (!isGiven && next.Count > 0)
        {
            SyntaxNode node = next.Dequeue();
            if (seen.Add(node))
            {
                isGiven = seen.Count > MaxSteps;
                FollowValue(node);
            }
        }

        return isGiven;
    }

    void Follow(IEnumerable<SyntaxNode> uses)
    {
        foreach (SyntaxNode use in uses)
        {
            next.Enqueue(use);
        }
    }

    // The expression is the object, or something that contains it.
    void FollowValue(SyntaxNode node)
    {
        switch (node.Parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or RefExpressionSyntax
                or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax
                or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax or SwitchExpressionArmSyntax or WithExpressionSyntax or ExpressionElementSyntax
                or SpreadElementSyntax or CollectionExpressionSyntax:
                next.Enqueue(node.Parent);
                break;
            case SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax:
                FollowDesignations(node.Parent, node);
                if (node is SwitchExpressionArmSyntax)
                {
                    next.Enqueue(node.Parent);
                }

                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.CoalesceExpression }:
                next.Enqueue(node.Parent);
                break;
            case ConditionalExpressionSyntax choice when choice.Condition != node:
                next.Enqueue(choice);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == node:
                FollowTarget(assignment.Left, assignment);
                next.Enqueue(assignment);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                FollowName(variable.Identifier.ValueText, variable);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Follow(code.UsesOf(property.Identifier.ValueText).Select(CallsByName.Around));
                break;
            case MemberAccessExpressionSyntax access when access.Expression == node:
                FollowMember(access, access.Name);
                break;
            case MemberAccessExpressionSyntax access:
                next.Enqueue(access);
                break;
            case ConditionalAccessExpressionSyntax access when access.Expression == node:
                if (access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } binding)
                {
                    FollowMember(binding, binding.Name);
                }

                next.Enqueue(access);
                break;
            case ElementAccessExpressionSyntax element when element.Expression == node:
                next.Enqueue(element);
                break;
            case InvocationExpressionSyntax call:
                next.Enqueue(call);
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                next.Enqueue(tuple);
                break;
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument:
                FollowArgument(call, argument, list.Arguments.IndexOf(argument));
                break;
            case ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax:
                FollowResult(node);
                break;
            case AnonymousFunctionExpressionSyntax lambda when lambda.Body == node:
                next.Enqueue(lambda);
                break;
            case ForEachStatementSyntax loop when loop.Expression == node:
                FollowName(loop.Identifier.ValueText, loop.Expression);
                break;
            case ForEachVariableStatementSyntax loop when loop.Expression == node:
                FollowDesignations(loop.Variable, loop.Expression);
                break;
            case FromClauseSyntax or JoinClauseSyntax or LetClauseSyntax or SelectClauseSyntax or GroupClauseSyntax or WhereClauseSyntax:
                isGiven |= names.AreIn(LocalUses.ScopeOf(node));
                break;
        }
    }

    void FollowMember(SyntaxNode access, SimpleNameSyntax member)
    {
        string name = member.Identifier.ValueText;
        switch (access.Parent)
        {
            case InvocationExpressionSyntax call when call.Expression == access:
                Called(call, name, isResultFollowed: true);
                return;
            case AssignmentExpressionSyntax assignment when assignment.Left == access:
                isGiven |= names.IsProperty(name) && !certain.Contains(assignment);
                return;
            case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }:
                isGiven |= names.IsProperty(name);
                return;
            default:
                next.Enqueue(access);
                return;
        }
    }

    // A call on the object: c.WithX(…).
    void Called(InvocationExpressionSyntax call, string name, bool isResultFollowed)
    {
        if (names.IsMethod(name) && !certain.Contains(call))
        {
            given?.Add(call);
            isGiven |= given is null;
        }

        isGiven |= names.AreTypeIn((call.Expression as MemberAccessExpressionSyntax)?.Name) || names.AreTypeIn(call.ArgumentList);

        // all.TryGetValue("x", out var c)
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments.Where(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)))
        {
            FollowTarget(argument.Expression, argument);
        }

        var called = CalledCode.Of(call, name, code, model);
        if (called.Functions.Count > 0)
        {
            foreach (SyntaxNode function in called.Functions)
            {
                if (FunctionDeclaration.IsExtension(function))
                {
                    Enter(function, isResultFollowed ? call : null);
                    FollowParameter(function, 0);
                }
                else if (called.Symbol is null or { IsExtensionMethod: true })
                {
                    isGiven |= names.AreIn(function);
                }
            }
        }
        else if (called.Symbol is { } outside ? MayChangeImage(outside) : MayChangeImage(name))
        {
            isGiven = true;
        }
        else
        {
            FollowCallbacks(call, called.Symbol);
        }

        bool isOther = called.Symbol is { } method
            ? method.ReturnsVoid || ObjectExpression.IsOther(method.ReturnType, TypeOfReceiver(call))
            : name.StartsWith("Add", StringComparison.Ordinal);
        if (isResultFollowed && !isOther && !called.Functions.Any(FunctionDeclaration.IsExtension))
        {
            next.Enqueue(call);
        }
    }

    // What a function returns is followed to the calls that pass the object to it, not to all calls.
    void Enter(SyntaxNode function, SyntaxNode? call)
    {
        if (!entered.TryGetValue(function, out List<SyntaxNode>? from))
        {
            entered[function] = from = [];
        }

        if (call is not null)
        {
            from.Add(call);
        }

        if (returned.Contains(function))
        {
            Follow(from);
        }
    }

    ITypeSymbol? TypeOfReceiver(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? model.GetTypeInfo(access.Expression).Type : null;

    // The sink table describes the library's own methods.
    bool MayChangeImage(IMethodSymbol method) => !LibraryFamily.Declares(row, method) && (ImageWords.AreIn(method.Name) ||
        method.Parameters.Any(parameter => ImageWords.AreIn(parameter.Name) || NamesIn(parameter.Type).Any(ImageWords.AreIn)));

    // In another file, only the name is known.
    bool MayChangeImage(string method) => ImageWords.AreIn(method) && !row.Chain.Calls.Any(known => known.Method == method);

    static IEnumerable<string> NamesIn(ITypeSymbol type) => type is INamedTypeSymbol named ? named.TypeArguments.SelectMany(NamesIn).Prepend(named.Name) : [];

    void FollowCallbacks(InvocationExpressionSyntax call, IMethodSymbol? method)
    {
        bool isLibrary = method is not null && LibraryFamily.Declares(row, method);
        ITypeSymbol? receiver = isLibrary ? TypeOfReceiver(call) : null;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (!isLibrary || TakesObject(argument, receiver))
            {
                FollowCallback(argument.Expression, isCallback: isLibrary);
            }
        }
    }

    bool TakesObject(ArgumentSyntax argument, ITypeSymbol? type) =>
        model.GetTypeInfo(argument.Expression).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { } callback } &&
        callback.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, type));

    void FollowCallback(ExpressionSyntax callback, bool isCallback)
    {
        isGiven |= !delegates.TryFind(callback, out List<SyntaxNode> functions) && isCallback;
        foreach (SyntaxNode function in functions)
        {
            for (int index = 0; index < FunctionDeclaration.ParametersOf(function).Length; index++)
            {
                FollowParameter(function, index);
            }
        }
    }

    void FollowDelegate(ExpressionSyntax callback, int index)
    {
        isGiven |= !delegates.TryFind(callback, out List<SyntaxNode> functions);
        foreach (SyntaxNode function in functions)
        {
            FollowParameter(function, index);
        }
    }

    // The object is an argument: Use(c), all.Add(c), new Holder(c).
    void FollowArgument(SyntaxNode call, ArgumentSyntax argument, int index)
    {
        string? name = call switch
        {
            InvocationExpressionSyntax invocation => SourceTrees.NameOf(invocation.Expression),
            ObjectCreationExpressionSyntax creation => SourceTrees.NameOf(creation.Type is QualifiedNameSyntax qualified ? qualified.Right : creation.Type),
            ConstructorInitializerSyntax or ImplicitObjectCreationExpressionSyntax => "",
            _ => null,
        };
        if (name is null)
        {
            return;
        }

        var called = CalledCode.Of(call, name, code, model);
        if (called.Functions.Count > 0)
        {
            bool isReduced = called.Symbol is { } known ? known.ReducedFrom is not null
                : call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax };
            foreach (SyntaxNode function in called.Functions)
            {
                Enter(function, call);
                int named = Array.IndexOf(FunctionDeclaration.ParametersOf(function), argument.NameColon?.Name.Identifier.ValueText);
                FollowParameter(function, named >= 0 ? named : isReduced && FunctionDeclaration.IsExtension(function) ? index + 1 : index);
            }

            isGiven |= !called.Functions.Any(FunctionDeclaration.HasBody);
        }
        else if (call is InvocationExpressionSyntax invoked && DelegateValues.CalledBy(invoked, called.Symbol) is { } callback)
        {
            FollowDelegate(callback, index);
        }
        else if (called.Symbol is { } method ? MayChangeImage(method) : MayChangeImage(name))
        {
            isGiven = true;
        }
        else if (call is InvocationExpressionSyntax holding)
        {
            FollowHolder(holding, name, called.Symbol);
        }

        if (call is BaseObjectCreationExpressionSyntax)
        {
            next.Enqueue(call);
        }
    }

    // all.Add(c), Task.FromResult(c); the library's own methods, such as WaitFor(c), do not contain the object of a call.
    void FollowHolder(InvocationExpressionSyntax call, string name, IMethodSymbol? method)
    {
        bool isAdded = name.StartsWith("Add", StringComparison.Ordinal) || collecting.Contains(name);
        bool isLibrary = method is not null ? LibraryFamily.Declares(row, method) : name.StartsWith("With", StringComparison.Ordinal) || name == "WaitFor";
        bool isHeld = row.Parameter is null && row.Chain != SinkChain.None;
        if (isLibrary && !isHeld)
        {
            return;
        }

        if ((isAdded || isHeld) && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver })
        {
            FollowTarget(receiver, call);
        }

        next.Enqueue(call);
    }

    void FollowResult(SyntaxNode node)
    {
        SyntaxNode? function = node.Ancestors().FirstOrDefault(ancestor =>
            ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax);
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                next.Enqueue(lambda);
                break;
            case not null when entered.TryGetValue(function, out List<SyntaxNode>? from):
                returned.Add(function);
                Follow(from);
                break;
            case PropertyDeclarationSyntax property:
                Follow(code.UsesOf(property.Identifier.ValueText).Select(CallsByName.Around));
                break;
            case not null:
                Follow(calls.Of(function));
                break;
        }
    }

    void FollowTarget(ExpressionSyntax target, SyntaxNode place)
    {
        switch (target)
        {
            case IdentifierNameSyntax name:
                FollowName(name.Identifier.ValueText, place);
                break;
            case MemberAccessExpressionSyntax access:
                FollowField(access.Name.Identifier.ValueText);
                if (row.Parameter is null && access.Expression is IdentifierNameSyntax owner)
                {
                    FollowName(owner.Identifier.ValueText, place);
                }

                break;
            case ElementAccessExpressionSyntax element:
                FollowTarget(element.Expression, place);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }:
                FollowTarget(receiver, place);
                break;
            case DeclarationExpressionSyntax or TupleExpressionSyntax:
                FollowDesignations(target, place);
                foreach (ArgumentSyntax element in (target as TupleExpressionSyntax)?.Arguments ?? default)
                {
                    FollowTarget(element.Expression, place);
                }

                break;
        }
    }

    void FollowDesignations(SyntaxNode declaring, SyntaxNode place)
    {
        foreach (SingleVariableDesignationSyntax designation in declaring.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            FollowName(designation.Identifier.ValueText, place);
        }
    }

    void FollowName(string name, SyntaxNode place)
    {
        if (LocalUses.ScopeOf(name, place) is not { } scope)
        {
            FollowField(name);
            return;
        }

        Follow(LocalUses.After(name, place, row.Parameter is null ? statement => IsPassed(name, statement) : null));

        // The callers get what is assigned to such a parameter.
        if (FunctionDeclaration.IsReference(scope, name))
        {
            isGiven |= calls.Of(scope).Any(call => names.AreIn(LocalUses.ScopeOf(call)));
        }
    }

    void FollowField(string name)
    {
        isGiven |= code.SettersOf(name).Any(names.AreIn);
        Follow(code.UsesOf(name).Select(CallsByName.Around));
    }

    void FollowParameter(SyntaxNode function, int index)
    {
        string[] parameters = FunctionDeclaration.ParametersOf(function);
        if (parameters.Length == 0)
        {
            return;
        }

        string name = parameters[Math.Min(index, parameters.Length - 1)];
        Follow(LocalUses.Of(name, function));
        if (function is RecordDeclarationSyntax)
        {
            Follow(code.UsesOf(name).Select(CallsByName.Around));
        }
    }

    static SyntaxNode? AssignmentBefore(string name, SyntaxNode place) => LocalUses.ScopeOf(place).DescendantNodes().LastOrDefault(node =>
        node.SpanStart < place.SpanStart && node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
            _ => false,
        });

    // The library reads the properties when it gets the object.
    bool IsPassed(string name, StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax && row.Chain == SinkChain.None &&
        statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).OfType<ArgumentSyntax>().Any(argument =>
            argument.Expression is IdentifierNameSyntax passed && passed.Identifier.ValueText == name && argument.Parent?.Parent is { } call &&
            call.SyntaxTree == model.SyntaxTree && model.GetSymbolInfo(call).Symbol is IMethodSymbol method &&
            LibraryFamily.Declares(row, method));
}
