using Microsoft.CodeAnalysis;
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
sealed partial class ObjectTrail
{
    // A longer trail is taken to reach everything.
    const int MaxSteps = 2000;

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

    // False if only code that can be read counts, and not what callers or implementations of unknown code might do.
    bool countsUnknownCode = true;

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
    /// True if code of the compilation that can get the object of <paramref name="match"/> gives it what <paramref name="names"/> gives, besides the
    /// steps of <paramref name="history"/>. A callback that callers in other projects pass does not count.
    /// </summary>
    public static bool VisiblyGives(SinkMatch match, ObjectHistory history, GivingNames names)
    {
        if (!match.Row.HasPartsElsewhere || match.Call.SemanticModel is not { } model)
        {
            return false;
        }

        var trail = new ObjectTrail(match.Row, names, model, [match.Call, .. history.Before, .. history.After]) { countsUnknownCode = false };
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
    /// null if there is none, or if another call may also give it one.
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
}
