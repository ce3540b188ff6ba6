using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <content>Follows the object through calls: as the receiver, as an argument, and into callbacks.</content>
sealed partial class ObjectTrail
{
    // Methods after which their receiver contains the argument, besides those whose names start with Add.
    static readonly HashSet<string> collecting = new(StringComparer.Ordinal)
    {
        "Append", "Concat", "Enqueue", "Insert", "InsertRange", "Prepend", "Push", "Set", "SetValue", "TryAdd", "Union", "SetResult", "TrySetResult",
    };

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
            ? method.ReturnsVoid || IsStart(name) || ObjectExpression.IsOther(method.ReturnType, TypeOfReceiver(call))
            : name.StartsWith("Add", StringComparison.Ordinal);
        if (isResultFollowed && !isOther && !called.Functions.Any(FunctionDeclaration.IsExtension))
        {
            next.Enqueue(call);
        }
    }

    // c.ApplicationBuilder.AddContainer(…) creates another object.
    bool IsStart(string method) => row.Chain.Start.Any(start => start.Method == method);

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

    // The sink table describes the library's own methods. The object's type, which a generic method infers, says nothing of what the method does.
    bool MayChangeImage(IMethodSymbol method) => !LibraryFamily.Declares(row, method) && (ImageWords.AreIn(method.Name) ||
        method.OriginalDefinition.Parameters.Any(parameter =>
            ImageWords.AreIn(parameter.Name) || NamesIn(parameter.Type).Any(ImageWords.AreIn)));

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
        isGiven |= !delegates.TryFind(callback, out List<SyntaxNode> functions) && isCallback && countsUnknownCode;
        foreach (SyntaxNode function in functions)
        {
            for (int index = 0; index < FunctionDeclaration.ParametersOf(function).Length; index++)
            {
                FollowParameter(function, index);
            }
        }
    }

    // The delegate of a type of another assembly, such as an annotation, is taken to change nothing, like a method of it. A tuple, or a type with
    // parameters, contains delegates of this assembly.
    bool MayChangeImage(ExpressionSyntax callback, IMethodSymbol? method) =>
        method is null || MemberOfOther(callback) is not { ContainingType: { IsGenericType: false, IsTupleType: false } } member ||
        (!LibraryFamily.Declares(row, member) && (ImageWords.AreIn(member.Name) || MayChangeImage(method)));

    ISymbol? MemberOfOther(ExpressionSyntax expression) =>
        expression.SyntaxTree == model.SyntaxTree && model.GetSymbolInfo(expression).Symbol is { } member &&
        !CalledCode.IsInCompilation(member, model.Compilation) ? member : null;

    void FollowDelegate(ExpressionSyntax callback, IMethodSymbol? method, int index)
    {
        isGiven |= !delegates.TryFind(callback, out List<SyntaxNode> functions) && countsUnknownCode && MayChangeImage(callback, method);
        foreach (SyntaxNode function in functions)
        {
            FollowParameter(function, index);
        }
    }

    // bus.PublishAsync(new Started(c)): an event that contains the object is published, not the object.
    static bool IsEvent(string method, ArgumentSyntax argument) =>
        method is "Publish" or "PublishAsync" && argument.Expression is BaseObjectCreationExpressionSyntax;

    bool MayGet(IMethodSymbol method, ArgumentSyntax argument) => !IsEvent(method.Name, argument) && MayChangeImage(method);

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

            // A function with the name of a method of another assembly need not implement it.
            isGiven |= countsUnknownCode && !called.Functions.Any(FunctionDeclaration.HasBody) &&
                (called.Symbol is not { } outside || CalledCode.IsInCompilation(outside, model.Compilation) || MayGet(outside, argument));
        }
        else if (call is InvocationExpressionSyntax invoked && DelegateValues.CalledBy(invoked, called.Symbol) is { } callback)
        {
            FollowDelegate(callback, called.Symbol, index);
        }
        else if (called.Symbol is { } method ? MayGet(method, argument) : MayChangeImage(name) && !IsEvent(name, argument))
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
}
